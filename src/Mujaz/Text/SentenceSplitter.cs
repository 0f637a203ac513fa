namespace Mujaz.Text;

/// <summary>
/// Splits Arabic, French and English text into sentences. A line break always ends a sentence, so that headlines and list items stand alone.
/// Full stops of abbreviations, initials, decimals, list numbers and addresses end none; a missing space behind a stop is no obstacle.
/// Linear in the text's length.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>Splits a text.</summary>
    /// <param name="text">Any text; sanitised text gives the best result.</param>
    /// <returns>The sentences' spans, ascending and not overlapping. Nothing but white space lies between, before and behind them.</returns>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            var lineBreak = text.AsSpan(start).IndexOfAny("\n\r\u2028\u2029");
            var end = lineBreak < 0 ? text.Length : start + lineBreak;
            SplitLine(text, new TextSpan(start, end - start), sentences);
            start = end + 1;
        }

        return sentences;
    }

    private static void SplitLine(string text, TextSpan span, List<TextSpan> sentences)
    {
        var line = span.Of(text);
        var start = 0;
        var finder = new SentenceEndFinder(line);
        while (finder.TryFindNext(out var end))
        {
            AddTrimmed(line, span.Start, start, end, sentences);
            start = end;
        }

        AddTrimmed(line, span.Start, start, line.Length, sentences);
    }

    private static void AddTrimmed(ReadOnlySpan<char> line, int offset, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(offset + start, end - start));
        }
    }
}
