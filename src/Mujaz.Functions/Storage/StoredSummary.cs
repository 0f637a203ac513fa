using Mujaz.Grounding;
using Mujaz.Summaries;

namespace Mujaz.Functions.Storage;

/// <summary>A stored summary with the keywords of the call that made it.</summary>
/// <param name="Key">Its row key.</param>
/// <param name="Summary">The summary.</param>
/// <param name="Keywords">The aligned keywords.</param>
/// <param name="KeywordCount">How many keywords that call was asked for: it may have found fewer.</param>
internal sealed record StoredSummary(SummaryRowKey Key, Summary Summary, IReadOnlyList<Keyword> Keywords, int KeywordCount)
{
    /// <summary>Whether doubts about it could not be decided when it was made, so that making it anew may do better.</summary>
    public bool IsUnverified => Summary.Checks.Status == CheckStatus.Unverified;
}
