namespace Mujaz.Articles.Cleaning;

/// <summary>
/// Finds where a further, unrelated article begins in a text: a headline-like line whose topic the text behind it takes up,
/// while the article before it is not gone on with. A subheading fails one or the other.
/// </summary>
internal static class ArticleBoundaries
{
    private const int FewestHeadlineWords = 5;
    private const int FewestWordsOfArticle = 30;
    private const double LeastTakenUp = 0.45;
    private const double MostGoneOnWith = 0.34;

    /// <summary>The indexes at which articles begin, the first being 0.</summary>
    /// <param name="lines">The kept lines of the text in order.</param>
    public static IReadOnlyList<int> Find(IReadOnlyList<TextLine> lines)
    {
        var starts = new List<int> { 0 };
        var candidates = Candidates(lines);
        for (var number = 0; number < candidates.Count; number++)
        {
            var end = number + 1 < candidates.Count ? candidates[number + 1] : lines.Count;
            if (BeginsArticle(lines, starts[^1], candidates[number], end))
            {
                starts.Add(candidates[number]);
            }
        }

        return starts;
    }

    private static List<int> Candidates(IReadOnlyList<TextLine> lines)
    {
        var candidates = new List<int>();
        for (var index = 1; index + 1 < lines.Count; index++)
        {
            if (lines[index].StartsParagraph && lines[index].IsHeadlineLike && lines[index].Words >= FewestHeadlineWords
                && lines[index - 1].IsProse && lines[index + 1].IsProse)
            {
                candidates.Add(index);
            }
        }

        return candidates;
    }

    private static bool BeginsArticle(IReadOnlyList<TextLine> lines, int start, int candidate, int end)
    {
        var before = Text(lines, start, candidate);
        var behind = Text(lines, candidate + 1, end);
        if (Segmentation.WordCounter.Count(before) < FewestWordsOfArticle)
        {
            return false;
        }

        var headline = ContentWords.In(lines[candidate].Text);
        var lead = ContentWords.In(lines[candidate + 1].Text);
        var topic = ContentWords.In(lines[start].Text);
        return ContentWords.Overlap(headline, lead) >= LeastTakenUp
            && ContentWords.Overlap(topic, ContentWords.In(behind)) <= MostGoneOnWith;
    }

    private static string Text(IReadOnlyList<TextLine> lines, int start, int end) =>
        string.Join('\n', lines.Skip(start).Take(end - start).Select(line => line.Text));
}
