namespace Mujaz.Offline;

/// <summary>How long an extractive summary may be. With both limits, the stricter one ends it.</summary>
public sealed record OfflineOptions
{
    /// <summary>How many sentences are chosen when nothing else is said.</summary>
    public const int DefaultSentenceCount = 4;

    /// <summary>The most sentences, at least 1; null for as many as <see cref="WordBudget"/> allows.</summary>
    public int? SentenceCount { get; init; } = DefaultSentenceCount;

    /// <summary>The most words, at least 1, or null for no limit. One sentence is given even when it is longer.</summary>
    public int? WordBudget { get; init; }

    /// <summary>What the summary should concentrate on, in the article's language, or null.</summary>
    public string? Focus { get; init; }
}
