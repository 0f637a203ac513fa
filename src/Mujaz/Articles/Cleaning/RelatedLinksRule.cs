namespace Mujaz.Articles.Cleaning;

/// <summary>Takes out links to other articles with the teasers behind them, and stops where the article goes on.</summary>
internal static class RelatedLinksRule
{
    /// <summary>Marks the related links among the lines.</summary>
    public static void Mark(IReadOnlyList<TextLine> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var form = lines[index].IsKept ? RelatedLinkCues.FormOf(lines[index]) : RelatedLinkForm.None;
            if (form == RelatedLinkForm.Heading)
            {
                lines[index].Remove(RemovedTextKind.RelatedLinks);
                MarkTeasers(lines, index + 1);
            }
            else if (form == RelatedLinkForm.WithTeaser)
            {
                lines[index].Remove(RemovedTextKind.RelatedLinks);
                MarkTruncated(lines, index + 1);
            }
        }
    }

    /// <summary>The teasers behind an announcement: headlines, and excerpts that are cut off.</summary>
    private static void MarkTeasers(IReadOnlyList<TextLine> lines, int start)
    {
        var end = start;
        while (end < lines.Count && lines[end].IsKept && IsTeaser(lines[end]))
        {
            end++;
        }

        if (end < lines.Count && end > start && BelongsToProse(lines, end))
        {
            end--;
        }

        for (var index = start; index < end; index++)
        {
            lines[index].Remove(RemovedTextKind.RelatedLinks);
        }
    }

    private static void MarkTruncated(IReadOnlyList<TextLine> lines, int start)
    {
        if (start < lines.Count && lines[start].IsKept && LineShape.EndsTruncated(lines[start].Text))
        {
            lines[start].Remove(RemovedTextKind.RelatedLinks);
        }
    }

    private static bool IsTeaser(TextLine line) =>
        line.Markup != SentenceKind.Heading && (LineShape.EndsTruncated(line.Text) || (!line.IsProse && !line.EndsSentence));

    /// <summary>Whether the last would-be teaser is rather the subheading or headline of the prose that follows: they share words.</summary>
    private static bool BelongsToProse(IReadOnlyList<TextLine> lines, int prose) =>
        lines[prose].IsKept && lines[prose].IsProse && !LineShape.EndsTruncated(lines[prose - 1].Text)
        && ContentWords.Overlap(lines[prose - 1].Text, lines[prose].Text) >= 0.3;
}
