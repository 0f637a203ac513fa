using System.Globalization;

namespace Mujaz.Functions.Http;

/// <summary>Texts from outside on their way into the log: one that breaks the line could forge the next.</summary>
internal static class LogText
{
    private const int Longest = 300;

    /// <summary>The text in one line and cut, with U+FFFD for what is not shown.</summary>
    public static string OneLine(string text)
    {
        var line = string.Concat(text.Take(Longest).Select(character => IsShown(character) ? character : '\uFFFD'));
        return text.Length > Longest ? line + "…" : line;
    }

    // Marks of direction too: they make a line look like another.
    private static bool IsShown(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format or UnicodeCategory.Surrogate)
        || char.IsSurrogate(character);
}
