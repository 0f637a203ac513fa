using Mujaz.Languages;

namespace Mujaz.Summaries;

/// <summary>What one run of the pipeline gives: renderings, keywords, and what is missing with the reason.</summary>
public sealed record SummarySet
{
    /// <summary>The summaries by language.</summary>
    public required IReadOnlyDictionary<Language, Summary> Summaries { get; init; }

    /// <summary>The keywords, most important first: the same list for every language.</summary>
    public required IReadOnlyList<Keyword> Keywords { get; init; }

    /// <summary>The languages that were asked for and could not be made, with the reason.</summary>
    public IReadOnlyDictionary<Language, Unavailable> Unavailable { get; init; } = new Dictionary<Language, Unavailable>();

    /// <summary>The model's outcome that kept languages from being made, or null when none did.</summary>
    public ModelOutcome? Failure { get; init; }

    /// <summary>What it cost.</summary>
    public TokenUsage Usage { get; init; }
}
