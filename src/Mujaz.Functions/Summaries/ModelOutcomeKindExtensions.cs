using Mujaz.Summaries;

namespace Mujaz.Functions.Summaries;

/// <summary>What follows from the ways a model call can end.</summary>
internal static class ModelOutcomeKindExtensions
{
    /// <summary>Whether no model could be asked, so that the offline engine may answer in its place.</summary>
    public static bool AllowsOfflineSummary(this ModelOutcomeKind kind) => kind is
        ModelOutcomeKind.NotConfigured or ModelOutcomeKind.Throttled or ModelOutcomeKind.Unreachable
        or ModelOutcomeKind.Rejected or ModelOutcomeKind.BudgetSpent;

    /// <summary>Whether the same call may well succeed in a while.</summary>
    public static bool IsTransient(this ModelOutcomeKind kind) => kind is
        ModelOutcomeKind.Throttled or ModelOutcomeKind.Unreachable;
}
