using Mujaz.Summaries;

namespace Mujaz.Functions.Model.Budgets;

/// <summary>
/// The tokens that may be spent in a day (UTC). Checked before a call and charged after it, so that calls under way when
/// the budget runs out may pass it: the last ones, at most the concurrency limit's number.
/// </summary>
internal interface ITokenBudget
{
    /// <summary>Whether the day has tokens left. True when that cannot be found out: a lost counter must not stop the desk.</summary>
    ValueTask<bool> HasRoomAsync(CancellationToken cancellationToken);

    /// <summary>Charges a call's tokens to the day. Never throws because the counter cannot be reached.</summary>
    ValueTask SpendAsync(TokenUsage usage, CancellationToken cancellationToken);
}
