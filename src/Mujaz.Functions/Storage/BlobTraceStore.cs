using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Mujaz.Functions.Storage;

/// <summary>Notes in an article's partition of which blobs hold it, so that a takedown finds them.</summary>
internal sealed class BlobTraceStore(StorageTables tables, TimeProvider time)
{
    /// <summary>What the row keys of these notes begin with.</summary>
    public const string RowPrefix = "blob|";

    private const string NameProperty = "Name";
    private const string NotedAt = "NotedAt";

    /// <summary>Notes that <c>articles/NAME</c> holds the article. To be called before its result is written.</summary>
    public async Task PutAsync(string articleId, string blobName, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var entity = new TableEntity(articleId, RowKeyOf(blobName)) { [NameProperty] = blobName, [NotedAt] = time.GetUtcNow() };
        await tables.Summaries.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Removes notes that have been dealt with, and no others: one may have come meanwhile.</summary>
    public async Task RemoveAsync(string articleId, IEnumerable<string> blobNames, CancellationToken cancellationToken)
    {
        foreach (var name in blobNames)
        {
            await tables.Summaries.DeleteEntityAsync(articleId, RowKeyOf(name), ETag.All, cancellationToken);
        }
    }

    /// <summary>The blobs that hold the article.</summary>
    public async Task<IReadOnlyList<BlobTrace>> GetAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var traces = new List<BlobTrace>();

        // '}' is the character after '|': the range is every row key with the prefix.
        var rows = tables.Summaries.QueryAsync<TableEntity>(
            $"PartitionKey eq '{articleId}' and RowKey ge '{RowPrefix}' and RowKey lt 'blob}}'",
            cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (row.GetString(NameProperty) is { } name)
            {
                traces.Add(new BlobTrace(name, row.GetDateTimeOffset(NotedAt).GetValueOrDefault()));
            }
        }

        return traces;
    }

    // Blob names may contain what row keys may not (/ and ?), and be longer.
    private static string RowKeyOf(string blobName) =>
        RowPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blobName)).AsSpan(0, 16));
}
