using Mujaz.Functions.Model.Telemetry;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model.Budgets;

/// <summary>A budget that this process keeps for itself. Thread-safe.</summary>
internal sealed class DayTokenBudget(long tokensPerDay, TimeProvider time, ILogger<DayTokenBudget> logger) : ITokenBudget
{
    private readonly Lock _lock = new();
    private DateOnly _day;
    private long _spent;

    /// <inheritdoc/>
    public ValueTask<bool> HasRoomAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            TurnPage();
            if (_spent < tokensPerDay)
            {
                return new(true);
            }

            Log.BudgetSpent(logger, _spent, tokensPerDay);
            return new(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask SpendAsync(TokenUsage usage, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            TurnPage();
            _spent += (long)usage.InputTokens + usage.OutputTokens;
        }

        return default;
    }

    private void TurnPage()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today != _day)
        {
            (_day, _spent) = (today, 0);
        }
    }
}
