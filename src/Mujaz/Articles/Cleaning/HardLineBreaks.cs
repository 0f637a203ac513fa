namespace Mujaz.Articles.Cleaning;

/// <summary>
/// Joins the lines of text that was broken at a fixed width, as wire copy, e-mail and old archives are: there a line
/// break says nothing, and taking it for a sentence's end would cut most sentences in two.
/// </summary>
internal static class HardLineBreaks
{
    private const int FewestWraps = 3;
    private const int NarrowestWidth = 50;
    private const int WidestWidth = 120;

    // Lines broken at a width end at most a long word before it.
    private const double ShortestFullLine = 0.8;
    private const double LongestFullLine = 1.1;

    // Headlines and list items also end without a full stop, but not nearly all at the same width.
    private const double FullShare = 0.8;

    /// <summary>Replaces the line breaks inside sentences by spaces when the text is broken at a fixed width; otherwise gives it back.</summary>
    /// <param name="text">A sanitised text.</param>
    public static string Undo(string text)
    {
        var breaks = BreaksInsideSentences(text);
        if (breaks.Count < FewestWraps || WidthOf(breaks) is not { } width)
        {
            return text;
        }

        return string.Create(text.Length, (text, breaks, width), static (target, state) =>
        {
            state.text.CopyTo(target);
            foreach (var (index, length) in state.breaks)
            {
                target[index] = length >= state.width * ShortestFullLine ? ' ' : '\n';
            }
        });
    }

    // Where a line ends without ending a sentence and the next line is not blank, with the line's length.
    private static List<(int Index, int Length)> BreaksInsideSentences(string text)
    {
        var breaks = new List<(int Index, int Length)>();
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            var line = text.AsSpan(start, end - start).TrimEnd();
            if (!line.IsEmpty && !LineShape.EndsSentence(line) && ContinuesAt(text, end + 1))
            {
                breaks.Add((end, line.Length));
            }

            start = end + 1;
        }

        return breaks;
    }

    private static bool ContinuesAt(string text, int next) =>
        next < text.Length && text[next] != '\n' && !LineShape.StartsAsListItem(text.AsSpan(next, Math.Min(8, text.Length - next)));

    // The width nearly all these lines fill, or null when they have no width in common.
    private static int? WidthOf(List<(int Index, int Length)> breaks)
    {
        var lengths = breaks.Select(line => line.Length).Order().ToArray();
        var width = lengths[(int)(0.9 * (lengths.Length - 1))];
        var full = lengths.Count(length => length >= width * ShortestFullLine && length <= width * LongestFullLine);
        return width is >= NarrowestWidth and <= WidestWidth && full >= FullShare * lengths.Length ? width : null;
    }
}
