using Mujaz.Articles.Duplicates;
using Mujaz.Functions.Storage;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Functions.Summaries;

/// <summary>An article with the summaries that were asked for, stored or new.</summary>
/// <param name="Article">The article.</param>
internal sealed record SummaryResult(StoredArticle Article)
{
    /// <summary>The summaries by language.</summary>
    public required IReadOnlyDictionary<Language, Summary> Summaries { get; init; }

    /// <summary>When the work on it began: a takedown since then holds.</summary>
    public DateTimeOffset BegunAt { get; init; }

    /// <summary>The languages whose summaries came from the store.</summary>
    public IReadOnlySet<Language> Cached { get; init; } = new HashSet<Language>();

    /// <summary>The aligned keywords.</summary>
    public required IReadOnlyList<Keyword> Keywords { get; init; }

    /// <summary>What could not be made, with the reason.</summary>
    public IReadOnlyDictionary<Language, Unavailable> Unavailable { get; init; } = new Dictionary<Language, Unavailable>();

    /// <summary>What this request cost.</summary>
    public TokenUsage Usage { get; init; }

    /// <summary>How much came from the store.</summary>
    public CacheStatus Cache { get; init; }

    /// <summary>The stored article that the one asked about nearly repeats, when its summaries answer; else null.</summary>
    public NearDuplicate<string>? DuplicateOf { get; init; }

    /// <summary>The model's outcome that kept languages from being made, or null.</summary>
    public ModelOutcome? Failure { get; init; }
}
