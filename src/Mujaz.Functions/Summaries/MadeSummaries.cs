using Mujaz.Functions.Storage;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Functions.Summaries;

/// <summary>What making missing summaries gave.</summary>
internal sealed record MadeSummaries
{
    /// <summary>Nothing was missing.</summary>
    public static MadeSummaries Nothing { get; } = new();

    /// <summary>The summaries, new ones and those another instance had stored meanwhile.</summary>
    public IReadOnlyList<StoredSummary> Summaries { get; init; } = [];

    /// <summary>Of these, those another instance had stored meanwhile.</summary>
    public IReadOnlyList<StoredSummary> FromStore { get; init; } = [];

    /// <summary>How many were made here.</summary>
    public int Made => Summaries.Count - FromStore.Count;

    /// <summary>What could not be made.</summary>
    public IReadOnlyDictionary<Language, Unavailable> Unavailable { get; init; } = new Dictionary<Language, Unavailable>();

    /// <summary>Whether the storage did not say what is there already, or did not take what was made.</summary>
    public bool IsCacheAway { get; init; }

    /// <summary>What it cost.</summary>
    public TokenUsage Usage { get; init; }

    /// <summary>The model's outcome that kept languages from being made, or null.</summary>
    public ModelOutcome? Failure { get; init; }
}
