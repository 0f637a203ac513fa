using Mujaz.Articles.Cleaning;
using Mujaz.Text;

namespace Mujaz.Articles.Reading;

/// <summary>Numbers the sentences of a cleaned article and tells their kinds.</summary>
internal static class ArticleSentences
{
    private const int LongestSubheadingWords = 16;

    /// <summary>Numbers the sentences.</summary>
    /// <param name="text">The article's text: <paramref name="lines"/> joined.</param>
    /// <param name="lines">Its lines in order.</param>
    /// <param name="headline">The line that is the headline, or null.</param>
    public static IReadOnlyList<Sentence> Number(string text, IReadOnlyList<TextLine> lines, TextLine? headline)
    {
        var sentences = new List<Sentence>();
        var spans = SentenceSplitter.Split(text);
        var spanIndex = 0;
        var lineStart = 0;
        for (var number = 0; number < lines.Count; number++)
        {
            var lineEnd = lineStart + lines[number].Text.Length;
            var kind = KindOf(lines, number, headline);
            for (; spanIndex < spans.Count && spans[spanIndex].Start < lineEnd; spanIndex++)
            {
                if (spans[spanIndex].Of(text).ContainsLetterOrDigit())
                {
                    sentences.Add(new Sentence(sentences.Count + 1, spans[spanIndex], number + 1, kind));
                }
            }

            lineStart = text.IndexOfLineStart(lineEnd);
        }

        return sentences;
    }

    private static SentenceKind KindOf(IReadOnlyList<TextLine> lines, int number, TextLine? headline)
    {
        var line = lines[number];
        if (line == headline)
        {
            return SentenceKind.Heading;
        }

        if (line.Markup is { } markup)
        {
            return markup;
        }

        if (LineShape.StartsAsListItem(line.Text))
        {
            return SentenceKind.ListItem;
        }

        var isSubheading = line.IsHeadlineLike && !line.EndsSentence && line.Words <= LongestSubheadingWords
            && number + 1 < lines.Count && lines[number + 1].IsProse;
        return isSubheading ? SentenceKind.Heading : SentenceKind.Body;
    }

    private static bool ContainsLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexOfLineStart(this string text, int lineEnd)
    {
        while (lineEnd < text.Length && text[lineEnd] == '\n')
        {
            lineEnd++;
        }

        return lineEnd;
    }
}
