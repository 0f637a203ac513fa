namespace Mujaz.Articles.Duplicates;

/// <summary>A stored text that a new one nearly repeats.</summary>
/// <typeparam name="TKey">What identifies a stored text.</typeparam>
/// <param name="Key">The stored text.</param>
/// <param name="Similarity">The estimated similarity, 0 to 1.</param>
public sealed record NearDuplicate<TKey>(TKey Key, double Similarity);
