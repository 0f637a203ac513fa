using Azure;
using Azure.Data.Tables;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>How many items of a batch are being worked on now, as each process says of itself in a row of the batch.</summary>
/// <remarks>A row an item would cost every item two more operations; this costs each process one every few seconds.</remarks>
internal sealed class BatchRunningStore(StorageTables tables, TimeProvider time)
{
    /// <summary>How long a process is believed; one that was killed says nothing any more.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    private const string Count = "Count";
    private const string At = "At";

    // One row a process: an id of its own, because process ids repeat across machines.
    private readonly string _rowKey = BatchRowKey.RunningPrefix + Guid.NewGuid().ToString("N");

    /// <summary>Says how many items of a batch this process is working on.</summary>
    public Task PutAsync(string batchId, int count, CancellationToken cancellationToken)
    {
        var row = new TableEntity(batchId, _rowKey) { [Count] = count, [At] = time.GetUtcNow() };
        return tables.Batches.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Says that this process works on a batch no more.</summary>
    public Task RemoveAsync(string batchId, CancellationToken cancellationToken) =>
        tables.Batches.DeleteEntityAsync(batchId, _rowKey, ETag.All, cancellationToken);

    /// <summary>How many items of a batch all processes are working on.</summary>
    public async Task<int> CountAsync(string batchId, CancellationToken cancellationToken)
    {
        var oldest = time.GetUtcNow() - Lifetime;
        var running = 0;
        var rows = tables.Batches.QueryAsync<TableEntity>(BatchRowKey.RangeFilter(batchId, BatchRowKey.RunningPrefix), cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            running += row.GetDateTimeOffset(At) >= oldest ? row.GetInt32(Count) ?? 0 : 0;
        }

        return running;
    }
}
