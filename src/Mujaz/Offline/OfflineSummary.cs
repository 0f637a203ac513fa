namespace Mujaz.Offline;

/// <summary>An extractive summary: sentences of the article, unchanged.</summary>
/// <param name="Headline">The article's headline, or null when it has none.</param>
/// <param name="Sentences">The chosen sentences in the article's order; empty for an article without any.</param>
/// <param name="Words">How many words they have together.</param>
public sealed record OfflineSummary(string? Headline, IReadOnlyList<OfflineSentence> Sentences, int Words);
