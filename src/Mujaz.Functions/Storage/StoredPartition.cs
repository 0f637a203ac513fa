using Mujaz.Summaries;

namespace Mujaz.Functions.Storage;

/// <summary>All that is stored of one article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Summaries">Its summaries, in the order of their row keys.</param>
internal sealed record StoredPartition(StoredArticle Article, IReadOnlyList<StoredSummary> Summaries)
{
    /// <summary>Until when nobody but the article's senders may read them; null when there never was an embargo.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>Where the article stands in the list of all; null when it was stored before there was one.</summary>
    public ListingKey? Listed { get; init; }

    /// <summary>
    /// The stored summaries that serve these options; one a language at the most. Those that could not be verified are not
    /// among them: they are made anew.
    /// </summary>
    public IEnumerable<StoredSummary> Matching(SummaryOptions options, EngineVersion engine) =>
        WithUnverified(options, engine).Where(stored => !stored.IsUnverified);

    /// <summary>The stored summaries that serve these options, with those that could not be verified.</summary>
    public IEnumerable<StoredSummary> WithUnverified(SummaryOptions options, EngineVersion engine)
    {
        var variant = SummaryRowKey.VariantOf(options);
        var version = SummaryRowKey.EngineOf(engine);
        return Summaries.Where(stored =>
            stored.Key.Variant == variant
            && stored.Key.Engine == version
            && stored.KeywordCount >= options.KeywordCount
            && options.Languages.Contains(stored.Key.Language));
    }
}
