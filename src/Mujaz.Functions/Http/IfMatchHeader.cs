using Microsoft.Net.Http.Headers;

namespace Mujaz.Functions.Http;

/// <summary>The request header <c>If-Match</c> (RFC 9110, 13.1.1).</summary>
internal static class IfMatchHeader
{
    /// <summary>Whether what is there is what the caller has seen; without the header anything is.</summary>
    /// <param name="request">The call.</param>
    /// <param name="current">The strong entity tags of what is there, with their quotation marks; none when nothing is.</param>
    public static bool Allows(HttpRequest request, IReadOnlyCollection<string> current) =>
        request.Headers.IfMatch is not { Count: > 0 } header
        || (EntityTagHeaderValue.TryParseList(header.ToArray()!, out var tags)
            && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) ? current.Count > 0 : !tag.IsWeak && current.Contains(tag.Tag.ToString())));
}
