using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>Remembers the <c>Idempotency-Key</c>s of callers, so that a repeated call gives the same batch.</summary>
internal sealed class BatchKeyStore(StorageTables tables)
{
    private const string PartitionPrefix = "key|";

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    public async Task<BatchKey?> FindAsync(string keyHash, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var row = await tables.Batches.GetEntityIfExistsAsync<TableEntity>(PartitionPrefix + keyHash, BatchRowKey.Header, cancellationToken: cancellationToken);
        return row.HasValue
            ? new BatchKey(keyHash, row.Value!.GetString("BatchId")!, row.Value.GetString("BodyHash")!, row.Value.GetInt32("Items") ?? 0)
            : null;
    }

    /// <summary>Remembers a key unless it is known already.</summary>
    /// <returns>False when it is.</returns>
    public async Task<bool> TryAddAsync(BatchKey key, CancellationToken cancellationToken)
    {
        var row = new TableEntity(PartitionPrefix + key.KeyHash, BatchRowKey.Header)
        {
            ["BatchId"] = key.BatchId,
            ["BodyHash"] = key.BodyHash,
            ["Items"] = key.Items,
        };
        try
        {
            await tables.Batches.InsertOnceAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status409Conflict)
        {
            return false;
        }
    }

    /// <summary>Forgets a key if it is that of the batch.</summary>
    public async Task RemoveAsync(string keyHash, string batchId, CancellationToken cancellationToken)
    {
        if (await FindAsync(keyHash, cancellationToken) is { } key && key.BatchId == batchId)
        {
            await tables.Batches.DeleteEntityAsync(PartitionPrefix + keyHash, BatchRowKey.Header, ETag.All, cancellationToken);
        }
    }
}
