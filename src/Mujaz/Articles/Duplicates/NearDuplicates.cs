namespace Mujaz.Articles.Duplicates;

/// <summary>
/// Tells whether two articles are the same wire copy with small changes. Candidates are found by shared band keys
/// (<see cref="TextFingerprint.BandKeys"/>), and decided by the similarity of the fingerprints.
/// </summary>
public static class NearDuplicates
{
    /// <summary>The similarity from which two texts count as near-duplicates unless the caller says otherwise.</summary>
    public const double DefaultThreshold = 0.85;

    /// <summary>Estimates how alike two texts are, 0 to 1, within the error that <see cref="TextFingerprint"/> states.</summary>
    public static double Similarity(string text, string other) => TextFingerprint.Compute(text).Similarity(TextFingerprint.Compute(other));

    /// <summary>Finds the stored text most like a new one.</summary>
    /// <typeparam name="TKey">What identifies a stored text.</typeparam>
    /// <param name="fingerprint">The new text's fingerprint.</param>
    /// <param name="candidates">The stored fingerprints that share a band key with it.</param>
    /// <param name="threshold">The least similarity, above 0 and at most 1.</param>
    /// <returns>The best candidate at or above the threshold with its similarity, the first of equals; or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threshold"/> is out of its range.</exception>
    public static NearDuplicate<TKey>? FindBest<TKey>(
        TextFingerprint fingerprint, IEnumerable<KeyValuePair<TKey, TextFingerprint>> candidates, double threshold = DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 1);
        NearDuplicate<TKey>? best = null;
        foreach (var (key, candidate) in candidates)
        {
            var similarity = fingerprint.Similarity(candidate);
            if (similarity >= threshold && similarity > (best?.Similarity ?? 0))
            {
                best = new NearDuplicate<TKey>(key, similarity);
            }
        }

        return best;
    }
}
