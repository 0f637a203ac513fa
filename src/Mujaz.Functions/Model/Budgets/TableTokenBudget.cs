using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Mujaz.Functions.Telemetry;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model.Budgets;

/// <summary>
/// A budget that all instances share through Table Storage. Each instance keeps a row of its own with what it has spent
/// (partition = day, row = instance), so that no instance waits for another; the sum of the day's rows is the spending.
/// Rows are written and read at most every few seconds. When the table cannot be reached, what is known here decides.
/// </summary>
internal sealed class TableTokenBudget(
    TableClient table, string instance, long tokensPerDay, TimeProvider time, ILogger<TableTokenBudget> logger) : ITokenBudget, IDisposable
{
    /// <summary>The table's name.</summary>
    public const string TableName = "budgets";

    private const string Tokens = "tokens";
    private const string SchemaVersion = "schemaVersion";

    /// <summary>How old the known spending may be. Short against a day, long against a call.</summary>
    private static readonly TimeSpan Exchange = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _exchange = new(1, 1);
    private string _day = "";
    private long _spentHere;
    private long _spentElsewhere;
    private long _lastExchange;
    private bool _exchanged;

    /// <summary>Whose tokens are counted, as <see cref="Budgets.Caller.Of"/> names them; null for everybody's.</summary>
    public string? Caller { get; init; }

    /// <inheritdoc/>
    public async ValueTask<bool> HasRoomAsync(CancellationToken cancellationToken)
    {
        await ExchangeIfDueAsync(cancellationToken);
        var spent = Spent();
        if (spent < tokensPerDay)
        {
            return true;
        }

        ModelLog.BudgetSpent(logger, spent, tokensPerDay);
        return false;
    }

    /// <inheritdoc/>
    public ValueTask SpendAsync(TokenUsage usage, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            TurnPage();
            _spentHere += (long)usage.InputTokens + usage.OutputTokens;
        }

        return ExchangeIfDueAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _exchange.Dispose();

    private long Spent()
    {
        lock (_lock)
        {
            TurnPage();
            return _spentHere + _spentElsewhere;
        }
    }

    private async ValueTask ExchangeIfDueAsync(CancellationToken cancellationToken)
    {
        // One exchange at a time: the others go on with what is known.
        if (!IsDue() || !await _exchange.WaitAsync(0, cancellationToken))
        {
            return;
        }

        using var limit = new CancellationTokenSource(Exchange, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await ExchangeAsync(either.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was: open rather than closed, because a lost counter must not stop the desk.
            ModelLog.BudgetUnreachable(logger, exception);
        }
        finally
        {
            _exchange.Release();
        }
    }

    private bool IsDue()
    {
        lock (_lock)
        {
            TurnPage();
            return !_exchanged || time.GetElapsedTime(_lastExchange) >= Exchange;
        }
    }

    private async Task ExchangeAsync(CancellationToken cancellationToken)
    {
        var (day, spentHere) = Begin();
        if (spentHere > 0)
        {
            await WriteAsync(day, spentHere, cancellationToken);
        }

        var elsewhere = await ReadOthersAsync(day, cancellationToken);
        lock (_lock)
        {
            if (_day == day)
            {
                _spentElsewhere = elsewhere;
            }
        }
    }

    private (string Day, long SpentHere) Begin()
    {
        lock (_lock)
        {
            // Before the calls and not after them, so that an unreachable table is not asked at every call.
            (_exchanged, _lastExchange) = (true, time.GetTimestamp());
            return (_day, _spentHere);
        }
    }

    private async Task WriteAsync(string day, long spent, CancellationToken cancellationToken)
    {
        var row = new TableEntity(PartitionOf(day), instance) { [Tokens] = spent, [SchemaVersion] = 1 };
        try
        {
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == "TableNotFound")
        {
            await table.CreateIfNotExistsAsync(cancellationToken);
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        }
    }

    private async Task<long> ReadOthersAsync(string day, CancellationToken cancellationToken)
    {
        long sum = 0;
        try
        {
            var rows = table.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(day)} and RowKey ne {instance}"),
                select: [Tokens],
                cancellationToken: cancellationToken);
            await foreach (var row in rows)
            {
                sum += row.GetInt64(Tokens) ?? 0;
            }
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == "TableNotFound")
        {
            // No instance has spent anything yet.
        }

        return sum;
    }

    // Everybody's rows stay where they have always been.
    private string PartitionOf(string day) => Caller is null ? day : $"{day}|{Caller}";

    private void TurnPage()
    {
        var today = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (today != _day)
        {
            (_day, _spentHere, _spentElsewhere, _exchanged) = (today, 0, 0, false);
        }
    }
}
