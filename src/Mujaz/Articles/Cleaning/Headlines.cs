namespace Mujaz.Articles.Cleaning;

/// <summary>Finds the headline of an article and takes out its repetitions.</summary>
internal static class Headlines
{
    private const int FewestWords = 3;

    /// <summary>The line that is the article's headline, or null when it begins without one.</summary>
    /// <param name="lines">The lines, boilerplate marked.</param>
    /// <param name="knownTitle">The headline as it was given apart from the text, or null.</param>
    public static TextLine? Find(IReadOnlyList<TextLine> lines, string? knownTitle)
    {
        var first = lines.FirstOrDefault(line => line.IsKept);
        if (first is null || (knownTitle is not null && TextFolding.Fold(knownTitle) == first.Folded))
        {
            return first;
        }

        var hasBody = lines.Any(line => line.IsKept && line != first);
        return hasBody && (first.Markup == SentenceKind.Heading || (first.Words >= FewestWords && first.IsHeadlineLike)) ? first : null;
    }

    /// <summary>Takes out every further line that says nothing but the headline.</summary>
    public static void MarkRepetitions(IReadOnlyList<TextLine> lines, TextLine headline)
    {
        if (headline.Words < FewestWords)
        {
            return;
        }

        foreach (var line in lines)
        {
            if (line != headline && line.IsKept && line.Folded == headline.Folded)
            {
                line.Remove(RemovedTextKind.RepeatedHeadline);
            }
        }
    }
}
