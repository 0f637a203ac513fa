using System.Globalization;
using System.Text;

namespace Mujaz.LocalHost.Triggers;

/// <summary>
/// JSON strings and dates letter for letter as the host's serializer (Newtonsoft.Json, default settings) writes them.
/// System.Text.Json escapes more, and the payloads must be the same bytes.
/// </summary>
internal static class NewtonsoftJson
{
    /// <summary>A JSON string with its quotes. Escapes the quote, the backslash, control characters, and U+0085, U+2028, U+2029.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            AppendEscaped(json, character);
        }

        return json.Append('"').ToString();
    }

    /// <summary>A JSON date string, with fractions of a second only when there are any.</summary>
    public static string Quote(DateTimeOffset time) =>
        $"\"{time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)}\"";

    /// <summary>A JSON date string of a time in UTC, ending in <c>Z</c>, as a <see cref="DateTime"/> is written.</summary>
    public static string QuoteUtc(DateTimeOffset time) =>
        $"\"{time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)}\"";

    private static void AppendEscaped(StringBuilder json, char character)
    {
        var escaped = character switch
        {
            '"' => "\\\"",
            '\\' => @"\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' or '\u0085' or '\u2028' or '\u2029' => $"\\u{(int)character:x4}",
            _ => null,
        };
        _ = escaped is null ? json.Append(character) : json.Append(escaped);
    }
}
