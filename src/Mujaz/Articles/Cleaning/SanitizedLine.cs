namespace Mujaz.Articles.Cleaning;

/// <summary>Sanitises text that must stay on one line, such as a title.</summary>
internal static class SanitizedLine
{
    /// <summary>The sanitised text with line breaks as spaces, or null when nothing is left.</summary>
    public static string? Of(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = TextSanitizer.Sanitize(text).Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
        return line.Length == 0 ? null : line;
    }
}
