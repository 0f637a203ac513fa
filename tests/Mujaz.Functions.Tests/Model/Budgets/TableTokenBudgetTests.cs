using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using Mujaz.Functions.Model.Budgets;
using Mujaz.Summaries;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Model.Budgets;

/// <summary>The shared budget against real Azurite.</summary>
public sealed class TableTokenBudgetTests(TableTokenBudgetTests.Storage storage) : IClassFixture<TableTokenBudgetTests.Storage>
{
    private readonly SettableTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 22, 0, 0, TimeSpan.Zero));
    private readonly TableClient _table = new StorageClients(storage.ConnectionString)
        .Tables.GetTableClient(AzuriteFixture.UniqueName("budgets"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_instance_spends_is_missing_to_the_other()
    {
        using var one = Budget("one");
        using var other = Budget("other");
        Assert.True(await other.HasRoomAsync(Cancellation));

        await one.SpendAsync(Tokens(1_000), Cancellation);
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.False(await other.HasRoomAsync(Cancellation));
    }

    [Fact]
    public async Task Spendings_of_both_add_up()
    {
        using var one = Budget("one");
        using var other = Budget("other");
        await one.SpendAsync(Tokens(500), Cancellation);
        await other.SpendAsync(Tokens(499), Cancellation);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.True(await one.HasRoomAsync(Cancellation));

        await other.SpendAsync(Tokens(1), Cancellation);
        _time.Advance(TimeSpan.FromSeconds(5));
        await other.HasRoomAsync(Cancellation);

        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(await one.HasRoomAsync(Cancellation));
    }

    [Fact]
    public async Task An_instances_own_spending_counts_at_once()
    {
        using var one = Budget("one");
        await one.SpendAsync(Tokens(600), Cancellation);
        await one.SpendAsync(Tokens(400), Cancellation);

        Assert.False(await one.HasRoomAsync(Cancellation));
    }

    [Fact]
    public async Task Many_calls_in_a_moment_write_one_row_once()
    {
        using var one = Budget("one");
        for (var i = 0; i < 20; i++)
        {
            await one.SpendAsync(Tokens(1), Cancellation);
        }

        var row = await _table.GetEntityAsync<TableEntity>("2026-03-01", "one", cancellationToken: Cancellation);
        Assert.Equal(1, row.Value.GetInt64("tokens"));

        _time.Advance(TimeSpan.FromSeconds(5));
        await one.HasRoomAsync(Cancellation);

        row = await _table.GetEntityAsync<TableEntity>("2026-03-01", "one", cancellationToken: Cancellation);
        Assert.Equal(20, row.Value.GetInt64("tokens"));
    }

    [Fact]
    public async Task Midnight_utc_starts_a_new_budget()
    {
        using var one = Budget("one");
        await one.SpendAsync(Tokens(1_000), Cancellation);
        Assert.False(await one.HasRoomAsync(Cancellation));

        _time.Advance(TimeSpan.FromHours(2));

        Assert.True(await one.HasRoomAsync(Cancellation));
    }

    [Fact]
    public async Task A_table_that_cannot_be_reached_leaves_each_instance_its_own_budget()
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;
        var nowhere = new TableClient(
            "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:9/a;", "budgets", options);
        using var budget = new TableTokenBudget(nowhere, "one", 1_000, _time, NullLogger<TableTokenBudget>.Instance);

        await budget.SpendAsync(Tokens(999), Cancellation);
        Assert.True(await budget.HasRoomAsync(Cancellation));

        await budget.SpendAsync(Tokens(1), Cancellation);
        Assert.False(await budget.HasRoomAsync(Cancellation));
    }

    private static TokenUsage Tokens(int count) => new(1, count, 0, 0, 0);

    private TableTokenBudget Budget(string instance) => new(_table, instance, 1_000, _time, NullLogger<TableTokenBudget>.Instance);

    public sealed class Storage : AzuriteFixture, IAsyncLifetime;
}
