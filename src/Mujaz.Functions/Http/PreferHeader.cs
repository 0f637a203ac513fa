using Microsoft.Extensions.Primitives;

namespace Mujaz.Functions.Http;

/// <summary>The <c>Prefer</c> header (RFC 7240).</summary>
internal static class PreferHeader
{
    /// <summary>The header's name.</summary>
    public const string Name = "Prefer";

    /// <summary>The name of the response header that says which preferences were applied.</summary>
    public const string Applied = "Preference-Applied";

    /// <summary>The preference for 202 over waiting (RFC 7240, 4.1).</summary>
    public const string RespondAsync = "respond-async";

    /// <summary>Whether the caller prefers 202 over waiting.</summary>
    public static bool WantsAsync(HttpRequest request) => WantsAsync(request.Headers[Name]);

    /// <summary>Whether one of the header's values prefers 202 over waiting. Parameters behind a semicolon do not matter.</summary>
    public static bool WantsAsync(StringValues header)
    {
        foreach (var line in header)
        {
            foreach (var preference in (line ?? "").Split(','))
            {
                var name = preference.AsSpan().Trim();
                var end = name.IndexOf(';');
                if ((end < 0 ? name : name[..end].TrimEnd()).Equals(RespondAsync, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
