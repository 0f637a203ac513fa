using Mujaz.Articles;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>An article and what is wanted of it, from whichever door it came in.</summary>
/// <param name="Source">The article.</param>
/// <param name="Wanted">What the caller asks of it.</param>
internal sealed record ArticleRequest(ArticleSource Source, ArticleOptions Wanted)
{
    /// <summary>What kind of summary is wanted.</summary>
    public SummaryOptions Options => Wanted.Summary;

    /// <summary>Whether stored summaries are to be passed over and made anew.</summary>
    public bool Refresh => Wanted.Refresh;

    /// <summary>Whether the offline engine is wanted even where a model is configured.</summary>
    public bool Offline => Wanted.Offline;

    /// <summary>Which stored summaries may answer.</summary>
    public SummaryReuse Reuse => Wanted.Reuse;

    /// <summary>Until when nobody else may read the summaries, or null.</summary>
    public DateTimeOffset? EmbargoUntil => Wanted.EmbargoUntil;

    /// <summary>
    /// Whether the store is not asked before the claim: for articles that are most likely new, as in an archive. Making summaries looks
    /// again under the claim, so the first look would be for nothing; what is stored after all is found later.
    /// </summary>
    public bool SkipsFirstLookup { get; init; }

    /// <summary>When it came in, if that was before the work on it; null for now. A takedown since then holds.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The caller's own name of the article in a batch, or null.</summary>
    public string? ItemId { get; init; }

    /// <summary>Fields of the request that are not read, as they are called there; only where they are no mistake.</summary>
    public IReadOnlyList<string> UnreadFields { get; init; } = [];
}
