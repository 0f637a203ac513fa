using Microsoft.Extensions.Logging.Abstractions;
using Mujaz.Functions.Model.Budgets;
using Mujaz.Summaries;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Model.Budgets;

public sealed class DayTokenBudgetTests
{
    private readonly SettableTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 22, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Input_and_output_count_and_the_budget_is_spent_when_they_reach_it()
    {
        var budget = Budget(1_000);

        await budget.SpendAsync(new TokenUsage(1, 600, 500, 399, 0), CancellationToken.None);
        Assert.True(await budget.HasRoomAsync(CancellationToken.None));

        await budget.SpendAsync(new TokenUsage(1, 1, 0, 0, 0), CancellationToken.None);
        Assert.False(await budget.HasRoomAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Midnight_utc_starts_a_new_budget()
    {
        var budget = Budget(10);
        await budget.SpendAsync(new TokenUsage(1, 10, 0, 0, 0), CancellationToken.None);

        _time.Advance(TimeSpan.FromHours(2));

        Assert.True(await budget.HasRoomAsync(CancellationToken.None));
    }

    [Fact]
    public async Task More_tokens_than_an_int_holds_are_counted()
    {
        var budget = Budget(5_000_000_000);
        for (var i = 0; i < 3; i++)
        {
            Assert.True(await budget.HasRoomAsync(CancellationToken.None));
            await budget.SpendAsync(new TokenUsage(1, int.MaxValue, 0, 0, 0), CancellationToken.None);
        }

        Assert.False(await budget.HasRoomAsync(CancellationToken.None));
    }

    private DayTokenBudget Budget(long tokens) => new(tokens, _time, NullLogger<DayTokenBudget>.Instance);
}
