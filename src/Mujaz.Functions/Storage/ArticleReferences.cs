using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Mujaz.Functions.Storage;

/// <summary>Where else an article is stored: rows in its partition name the blobs and the items of batches that hold it, for a takedown.</summary>
internal sealed class ArticleReferences(StorageTables tables, TimeProvider time)
{
    private const string BlobPrefix = "blob|";
    private const string ItemPrefix = "batch|";
    private const string NameProperty = "Name";
    private const string NotedAt = "NotedAt";

    /// <summary>Whether a row of an article's partition is a reference.</summary>
    public static bool IsReference(string rowKey) =>
        rowKey.StartsWith(BlobPrefix, StringComparison.Ordinal) || rowKey.StartsWith(ItemPrefix, StringComparison.Ordinal);

    /// <summary>Adds a reference to <c>articles/NAME</c>. To be called before its result is written.</summary>
    public Task AddBlobAsync(string articleId, string name, CancellationToken cancellationToken) =>
        AddAsync(new TableEntity(articleId, RowKeyOf(name)) { [NameProperty] = name, [NotedAt] = time.GetUtcNow() }, cancellationToken);

    /// <summary>Adds a reference to an item of a batch. To be called before its result is written.</summary>
    public Task AddItemAsync(string articleId, ItemReference item, CancellationToken cancellationToken) =>
        AddAsync(new TableEntity(articleId, RowKeyOf(item)) { [NameProperty] = item.Name }, cancellationToken);

    /// <summary>The blobs that hold the article.</summary>
    public Task<IReadOnlyList<BlobReference>> GetBlobsAsync(string articleId, CancellationToken cancellationToken) =>
        GetAsync(articleId, BlobPrefix, ReadBlob, cancellationToken);

    /// <summary>The items of batches that hold the article.</summary>
    public Task<IReadOnlyList<ItemReference>> GetItemsAsync(string articleId, CancellationToken cancellationToken) =>
        GetAsync(articleId, ItemPrefix, ReadItem, cancellationToken);

    /// <summary>Removes references to blobs that hold the article no longer, and no others: one may have been added meanwhile.</summary>
    public Task RemoveBlobsAsync(string articleId, IEnumerable<string> names, CancellationToken cancellationToken) =>
        RemoveAsync(articleId, names.Select(RowKeyOf), cancellationToken);

    /// <summary>Removes references to items that hold the article no longer, and no others: one may have been added meanwhile.</summary>
    public Task RemoveItemsAsync(string articleId, IEnumerable<ItemReference> items, CancellationToken cancellationToken) =>
        RemoveAsync(articleId, items.Select(RowKeyOf), cancellationToken);

    private async Task AddAsync(TableEntity row, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        await tables.Summaries.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    private async Task<IReadOnlyList<T>> GetAsync<T>(string articleId, string prefix, Func<TableEntity, T?> read, CancellationToken cancellationToken)
        where T : struct
    {
        var references = new List<T>();
        await tables.EnsureCreatedAsync(cancellationToken);

        // '}' is the character after '|': the range is every row key with the prefix.
        var rows = tables.Summaries.QueryAsync<TableEntity>(
            $"PartitionKey eq '{articleId}' and RowKey ge '{prefix}' and RowKey lt '{prefix[..^1]}}}'",
            select: ["RowKey", NameProperty, NotedAt],
            cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (read(row) is { } reference)
            {
                references.Add(reference);
            }
        }

        return references;
    }

    private async Task RemoveAsync(string articleId, IEnumerable<string> rowKeys, CancellationToken cancellationToken)
    {
        foreach (var rowKey in rowKeys)
        {
            await tables.Summaries.DeleteEntityAsync(articleId, rowKey, ETag.All, cancellationToken);
        }
    }

    private static BlobReference? ReadBlob(TableEntity row) =>
        row.GetString(NameProperty) is { } name ? new BlobReference(name, row.GetDateTimeOffset(NotedAt).GetValueOrDefault()) : null;

    private static ItemReference? ReadItem(TableEntity row)
    {
        var parts = row.RowKey.Split('|');
        return new ItemReference(parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture), row.GetString(NameProperty));
    }

    // Blob names may contain what row keys may not (/ and ?), and be longer.
    private static string RowKeyOf(string blobName) =>
        BlobPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blobName)).AsSpan(0, 16));

    private static string RowKeyOf(ItemReference item) =>
        string.Create(CultureInfo.InvariantCulture, $"{ItemPrefix}{item.BatchId}|{item.Sequence:D6}");
}
