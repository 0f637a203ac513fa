namespace Mujaz.Articles.Cleaning;

/// <summary>
/// Takes out what stands between the headline and the first paragraph, and behind the last: bylines, dates, section labels.
/// The same words in between are the article's own.
/// </summary>
internal static class HeadAndTail
{
    private const int LongestTail = 4;

    /// <summary>A first line of so many words is the headline, whatever word it begins with.</summary>
    private const int ShortestHeadline = 5;

    /// <summary>Marks the lines and finds the author.</summary>
    /// <returns>The author as the byline says, or null.</returns>
    public static string? Mark(IReadOnlyList<TextLine> lines)
    {
        var kept = lines.Where(line => line.IsKept).ToList();
        var firstProse = kept.FindIndex(line => line.IsProse);
        var lastProse = kept.FindLastIndex(line => line.IsProse);
        if (firstProse < 0)
        {
            return null;
        }

        var author = MarkHead(kept, firstProse);
        for (var index = lastProse + 1; index < kept.Count && index <= lastProse + LongestTail; index++)
        {
            author = MarkByline(kept[index]) ?? author;
        }

        return author;
    }

    private static string? MarkHead(List<TextLine> kept, int firstProse)
    {
        string? author = null;
        for (var index = 0; index < firstProse; index++)
        {
            if (index == 0 && kept[0].Words >= ShortestHeadline)
            {
                continue;
            }

            var named = MarkByline(kept[index]) ?? MarkNameByDate(kept, index);
            author ??= named;
            if (kept[index].IsKept && index > 0 && PageChromeLine.IsSectionLabel(kept[index]))
            {
                kept[index].Remove(RemovedTextKind.Tags);
            }
        }

        return author;
    }

    /// <summary>A bare name is a byline when a date stands right behind it.</summary>
    private static string? MarkNameByDate(List<TextLine> kept, int index)
    {
        var line = kept[index];
        if (index == 0 || !line.IsKept || index + 1 >= kept.Count || !BylineRules.IsBareName(line) || !DateLine.IsDateLine(kept[index + 1].Text))
        {
            return null;
        }

        line.Remove(RemovedTextKind.Byline);
        return line.Text;
    }

    private static string? MarkByline(TextLine line)
    {
        if (line.Markup == SentenceKind.Heading || !BylineRules.IsByline(line))
        {
            return null;
        }

        line.Remove(RemovedTextKind.Byline);
        return BylineRules.AuthorIn(line);
    }
}
