namespace Mujaz.Articles.Html;

/// <summary>What a page shows its readers about the article, where its marks say nothing or something else: the lines around the headline.</summary>
internal static class ShownMetadata
{
    private const int LongestLine = 120;

    /// <summary>How far behind the headline, in blocks, its author and date stand.</summary>
    private const int Near = 15;

    private const int MostHoursFromUtc = 14;

    /// <summary>Fills in author and date.</summary>
    public static PageMetadata Complete(PageMetadata metadata, Page page, Uri? address)
    {
        var shown = DateIn(page, metadata);
        var inAddress = PageDate.InAddress(metadata.CanonicalUrl?.AbsolutePath) ?? PageDate.InAddress(address?.AbsolutePath);
        var published = metadata.PublishedAt is { } given ? InLocalTime(given, shown ?? inAddress) : shown ?? inAddress ?? metadata.ModifiedAt;
        return metadata with { Author = metadata.Author ?? AuthorIn(page), PublishedAt = published };
    }

    /// <summary>
    /// The same moment by the clock of the page: a date given in UTC is the day before, or behind, the one its readers see.
    /// </summary>
    private static DateTimeOffset InLocalTime(DateTimeOffset given, DateTimeOffset? shown)
    {
        if (shown is null || given.Offset != TimeSpan.Zero || given.TimeOfDay == TimeSpan.Zero)
        {
            return given;
        }

        for (var hours = 1; hours <= MostHoursFromUtc && given.Date != shown.Value.Date; hours++)
        {
            foreach (var local in (ReadOnlySpan<DateTimeOffset>)[given.ToOffset(TimeSpan.FromHours(hours)), given.ToOffset(TimeSpan.FromHours(-Math.Min(hours, 12)))])
            {
                if (local.Date == shown.Value.Date)
                {
                    return local;
                }
            }
        }

        return given;
    }

    private static DateTimeOffset? DateIn(Page page, PageMetadata metadata)
    {
        foreach (var block in AroundHeadline(page))
        {
            if (PageDate.Parse(block.Text, metadata.Language) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static string? AuthorIn(Page page) => AroundHeadline(page).Select(block => PageAuthor.InByline(block.Text.Split('\n')[0])).FirstOrDefault(author => author is not null);

    /// <summary>The short lines around the headline that are no running text.</summary>
    private static IEnumerable<TextBlock> AroundHeadline(Page page)
    {
        var headline = 0;
        while (headline < page.Blocks.Count && page.Blocks[headline].Owner.Tag != "h1")
        {
            headline++;
        }

        headline = headline == page.Blocks.Count ? 0 : headline;
        for (var i = Math.Max(0, headline - 2); i < Math.Min(page.Blocks.Count, headline + Near); i++)
        {
            var block = page.Blocks[i];
            if (i != headline && block.Text.Length <= LongestLine && !block.IsProse && !block.IsFullSentence && !block.Owner.IsHidden && !block.Owner.IsTeaser)
            {
                yield return block;
            }
        }
    }
}
