using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>What the outer form of a line tells about its part in an article.</summary>
internal static class LineShape
{
    private const int LongestHeadlineWords = 28;
    private const int LongestHeadlineCharacters = 220;
    private const int ShortestProseWords = 8;
    private const int ShortestUnstoppedProseWords = 24;

    /// <summary>Whether the line ends as a sentence does.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line) => SentenceEnds.Close(line);

    /// <summary>Whether the line reads as running text: a sentence of some length, or so many words that no headline has them.</summary>
    public static bool IsProse(string line, int words) =>
        words >= ShortestUnstoppedProseWords || (words >= ShortestProseWords && EndsSentence(line) && !EndsTruncated(line));

    /// <summary>Whether the line could be a headline: some words, no full stop, not cut off, no list mark in front.</summary>
    public static bool IsHeadlineLike(string line, int words)
    {
        if (words is < 2 or > LongestHeadlineWords || line.Length > LongestHeadlineCharacters || StartsAsListItem(line))
        {
            return false;
        }

        return line[^1] is not ('.' or '…' or ':' or ';' or '؛' or ',' or '،' or '۔') && !HasInnerFullStop(line);
    }

    /// <summary>Whether the text was cut off, as teasers are: "…", "...", "[…]", "Read more".</summary>
    public static bool EndsTruncated(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd(" )]\u00A0");
        return end.EndsWith("…") || end.EndsWith("...") || end.EndsWith(". .");
    }

    /// <summary>Whether the line begins with a bullet or a number of a list.</summary>
    public static bool StartsAsListItem(ReadOnlySpan<char> line) => ListMarkLength(line) > 0;

    /// <summary>How many characters the list mark in front of the line has, with the space behind it; 0 when there is none.</summary>
    public static int ListMarkLength(ReadOnlySpan<char> line)
    {
        if (line.Length > 2 && line[0] is '-' or '–' or '—' or '•' or '*' or '·' or '●' or '▪' or '■' or '◾' or '➢' or '►' or '○' or '‣' or '\u0640'
            && line[1] is ' ' or '\u00A0')
        {
            return 2;
        }

        var digits = 0;
        while (digits < line.Length && digits < 3 && char.IsDigit(line[digits]))
        {
            digits++;
        }

        var hasMark = digits > 0 && line.Length > digits + 2 && line[digits] is '.' or ')' or '-' && line[digits + 1] == ' ';
        return hasMark ? digits + 2 : 0;
    }

    /// <summary>Whether a sentence ends inside the line: headlines are one sentence at most.</summary>
    private static bool HasInnerFullStop(string line)
    {
        for (var index = 1; index + 2 < line.Length; index++)
        {
            if (line[index] is '.' or '؟' && line[index + 1] == ' ' && char.IsLetter(line[index - 1]) && IsLongWordBefore(line, index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word before the stop is no initial or abbreviation ("J.", "Dr.", "د.").</summary>
    private static bool IsLongWordBefore(string line, int stop)
    {
        var letters = 0;
        while (stop - 1 - letters >= 0 && char.IsLetter(line[stop - 1 - letters]))
        {
            letters++;
        }

        return letters > 3;
    }
}
