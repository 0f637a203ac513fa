using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>Finds the headline of an article and takes out its repetitions.</summary>
internal static class Headlines
{
    private const int FewestWords = 3;
    private const int NearTop = 6;
    private const int LongestSiteName = 6;

    /// <summary>The line that is the article's headline, or null when it begins without one.</summary>
    /// <param name="lines">The lines, boilerplate marked.</param>
    /// <param name="knownTitle">The headline as it was given apart from the text, or null.</param>
    public static TextLine? Find(IReadOnlyList<TextLine> lines, string? knownTitle)
    {
        var first = lines.FirstOrDefault(line => line.IsKept);
        if (first is null || (knownTitle is not null && TextFolding.FoldLine(knownTitle) == first.Folded))
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

    /// <summary>
    /// Takes out the title of the page when the headline follows without the name of the site: "Headline - Site", then "Headline".
    /// </summary>
    public static void MarkPageTitle(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count < 2 || lines[0].Words < FewestWords)
        {
            return;
        }

        for (var index = 1; index < Math.Min(lines.Count, NearTop); index++)
        {
            if (lines[index].Words >= FewestWords && IsHeadlineWithSite(lines[0], lines[index]))
            {
                lines[0].Remove(RemovedTextKind.RepeatedHeadline);
                return;
            }
        }
    }

    private static bool IsHeadlineWithSite(TextLine title, TextLine headline) =>
        title.Words - headline.Words is > 0 and <= LongestSiteName
        && BoilerplateCues.StartsWithPhrase(title.Folded, headline.Folded)
        && title.Text.LastIndexOfAny(['-', '–', '—', '|', '•', ':']) >= headline.Text.TrimEnd('.').Length;
}
