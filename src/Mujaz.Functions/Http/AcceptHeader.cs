using Microsoft.Net.Http.Headers;

namespace Mujaz.Functions.Http;

/// <summary>Chooses among the forms of a resource by the header <c>Accept</c> (RFC 9110, 12.5.1).</summary>
internal static class AcceptHeader
{
    /// <summary>The form the caller likes best, of equals the first; the first when there is no <c>Accept</c>; null when none will do.</summary>
    /// <param name="forms">What can be had, the most usual first; at least one.</param>
    /// <param name="mediaType">The media type of a form.</param>
    /// <param name="accept">The ranges of the header.</param>
    public static T? Choose<T>(IReadOnlyList<T> forms, Func<T, string> mediaType, IList<MediaTypeHeaderValue> accept)
        where T : class
    {
        if (accept.Count == 0)
        {
            return forms[0];
        }

        var best = forms.Select(form => (Form: form, Quality: QualityOf(mediaType(form), accept))).MaxBy(candidate => candidate.Quality);
        return best.Quality > 0 ? best.Form : null;
    }

    // The most specific range decides: "text/plain;q=0, */*" refuses plain text. Parameters of a range are the caller's wish for more than the
    // type ("charset=UTF-8", "variant=GFM"); there is one form of each type, and it is UTF-8.
    private static double QualityOf(string mediaType, IList<MediaTypeHeaderValue> accept)
    {
        var type = new MediaTypeHeaderValue(mediaType);
        return accept
            .Where(range => range.MediaType.HasValue && type.IsSubsetOf(new MediaTypeHeaderValue(range.MediaType)))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault(0);
    }
}
