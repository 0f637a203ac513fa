using System.Collections.Concurrent;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model.Budgets;

/// <summary>A budget of its own for each caller; what no key has asked for has none.</summary>
/// <param name="create">Makes the budget of a caller.</param>
internal sealed class CallerBudgets(Func<string, ITokenBudget> create) : ITokenBudget, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ITokenBudget>> _budgets = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<bool> HasRoomAsync(CancellationToken cancellationToken) =>
        Current is { } budget ? budget.HasRoomAsync(cancellationToken) : ValueTask.FromResult(true);

    /// <inheritdoc/>
    public ValueTask SpendAsync(TokenUsage usage, CancellationToken cancellationToken) =>
        Current is { } budget ? budget.SpendAsync(usage, cancellationToken) : ValueTask.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var budget in _budgets.Values.Where(budget => budget.IsValueCreated).Select(budget => budget.Value).OfType<IDisposable>())
        {
            budget.Dispose();
        }
    }

    // The host lets nobody in whose key it does not know, so there are as many as there are keys.
    private ITokenBudget? Current => Caller.Current is { } caller
        ? _budgets.GetOrAdd(caller, static (name, make) => new Lazy<ITokenBudget>(() => make(name)), create).Value
        : null;
}
