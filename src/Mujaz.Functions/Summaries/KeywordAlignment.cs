using Mujaz.Functions.Storage;
using Mujaz.Summaries;

namespace Mujaz.Functions.Summaries;

/// <summary>Chooses one list of aligned keywords for summaries that may come from several calls.</summary>
internal static class KeywordAlignment
{
    /// <summary>The list of the oldest call: every list has all three renderings, and the oldest never changes under a reader.</summary>
    public static IReadOnlyList<Keyword> Of(IReadOnlyList<StoredSummary> summaries, int count)
    {
        var oldest = summaries
            .Where(summary => summary.KeywordCount >= count)
            .OrderBy(summary => summary.Summary.CreatedAt)
            .ThenBy(summary => summary.Key.ToString(), StringComparer.Ordinal)
            .FirstOrDefault();
        return oldest is null ? [] : [.. oldest.Keywords.Take(count)];
    }
}
