using Mujaz.Summaries;

namespace Mujaz.Functions.Model.Budgets;

/// <summary>Calls the model inside only while the day's token budget has room.</summary>
internal sealed class BudgetedModel(ISummaryModel inner, ITokenBudget budget, TimeProvider time) : ISummaryModel
{
    /// <inheritdoc/>
    public string? Name => inner.Name;

    /// <inheritdoc/>
    public bool IsRecorded => inner.IsRecorded;

    /// <inheritdoc/>
    public async Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        if (!await budget.HasRoomAsync(cancellationToken))
        {
            return new(ModelOutcomeKind.BudgetSpent)
            {
                Detail = "The day's token budget is spent; it starts anew at midnight UTC.",
                RetryAfter = UntilTomorrow(),
            };
        }

        var outcome = await inner.CompleteAsync(request, cancellationToken);
        if (outcome.Usage.Calls > 0)
        {
            // Charged although the caller may be gone by now: the tokens are.
            await budget.SpendAsync(outcome.Usage, CancellationToken.None);
        }

        return outcome;
    }

    private TimeSpan UntilTomorrow()
    {
        var now = time.GetUtcNow();
        return now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime;
    }
}
