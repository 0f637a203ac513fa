using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>The <c>batches</c> table: one partition a batch, with a header, a row an item and a marker for each unfinished item.</summary>
internal sealed class BatchStore(StorageTables tables, BatchBlobs blobs)
{
    /// <summary>How many items fit one transaction: two rows each, 100 operations in all.</summary>
    public const int ItemsPerTransaction = 50;

    private const string ListPartition = "list";
    private const int RowsWithResultPerPage = 400;

    // As many as the largest number of ticks has.
    private const int TickDigits = 19;

    public async Task<BatchHeader?> GetHeaderAsync(string batchId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var row = await tables.Batches.GetEntityIfExistsAsync<TableEntity>(batchId, BatchRowKey.Header, cancellationToken: cancellationToken);
        return row.HasValue ? BatchRows.ReadHeader(row.Value!) : null;
    }

    /// <summary>Writes the header of a batch that is taken in; one whose taking in was cut short is overwritten.</summary>
    public async Task<BatchHeader> PutStagingHeaderAsync(BatchHeader header, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var response = await tables.Batches.UpsertEntityAsync(BatchRows.Write(header), TableUpdateMode.Replace, cancellationToken);
        return header with { ETag = response.Headers.ETag.GetValueOrDefault() };
    }

    /// <summary>Replaces a header if nobody else has since it was read; gives null when somebody has.</summary>
    public async Task<BatchHeader?> TryUpdateHeaderAsync(BatchHeader header, CancellationToken cancellationToken)
    {
        try
        {
            return header with
            {
                ETag = await tables.Batches.UpdateOnceAsync(BatchRows.Write(header), header.ETag, TableUpdateMode.Replace, cancellationToken),
            };
        }
        catch (RequestFailedException exception) when (exception.Status is StatusCodes.Status412PreconditionFailed or StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    /// <summary>Writes rows of new items, and markers for those that are still to be worked on. Up to <see cref="ItemsPerTransaction"/>.</summary>
    public Task AddItemsAsync(string batchId, IReadOnlyCollection<BatchItem> items, CancellationToken cancellationToken)
    {
        var actions = new List<TableTransactionAction>(items.Count * 2);
        foreach (var item in items)
        {
            actions.Add(new(TableTransactionActionType.UpsertReplace, BatchRows.Write(batchId, item)));
            if (item.State == BatchItemState.Queued)
            {
                actions.Add(new(TableTransactionActionType.UpsertReplace, BatchRows.WriteOpen(batchId, item)));
            }
        }

        return tables.Batches.SubmitOnceAsync(actions, cancellationToken);
    }

    public async Task<BatchItem?> GetItemAsync(string batchId, int sequence, CancellationToken cancellationToken)
    {
        var row = await tables.Batches.GetEntityIfExistsAsync<TableEntity>(batchId, BatchRowKey.Item(sequence), cancellationToken: cancellationToken);
        return row.HasValue ? BatchRows.ReadItem(row.Value!) : null;
    }

    /// <summary>An item that is probably open, by its marker, which has the content too; by its row when it has an end.</summary>
    public async Task<BatchItem?> GetItemToWorkOnAsync(string batchId, int sequence, CancellationToken cancellationToken) =>
        await GetOpenItemAsync(batchId, sequence, cancellationToken)
        ?? await GetItemAsync(batchId, sequence, cancellationToken);

    /// <summary>An item's content, or null when it is gone.</summary>
    public async Task<ReadOnlyMemory<byte>?> GetContentAsync(string batchId, BatchItem item, CancellationToken cancellationToken)
    {
        if (!item.IsInline)
        {
            return await blobs.GetItemAsync(batchId, item, cancellationToken);
        }

        var content = item.Content
            ?? (await GetOpenItemAsync(batchId, item.Sequence, cancellationToken))?.Content;
        return content is null ? null : PackedContent.Unpack(content);
    }

    /// <summary>Writes an item's end and removes its marker, both or neither.</summary>
    /// <returns>False when the item had an end already: another delivery was faster, and its end stands.</returns>
    public async Task<bool> TryFinishItemAsync(string batchId, BatchItem item, CancellationToken cancellationToken)
    {
        if (item is { State: BatchItemState.Failed, HasContent: true, IsInline: true })
        {
            item = await MoveContentAsync(batchId, item, cancellationToken);
        }

        TableTransactionAction[] actions =
        [
            // The marker first: it can be deleted only once, so only one delivery can write an end.
            new(TableTransactionActionType.Delete, new TableEntity(batchId, BatchRowKey.Open(item.Sequence)), ETag.All),
            new(TableTransactionActionType.UpsertReplace, BatchRows.Write(batchId, item)),
        ];
        try
        {
            await tables.Batches.SubmitOnceAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return false;
        }
    }

    /// <remarks>Markers of the first version were bare.</remarks>
    private async Task<BatchItem?> GetOpenItemAsync(string batchId, int sequence, CancellationToken cancellationToken)
    {
        var marker = await tables.Batches.GetEntityIfExistsAsync<TableEntity>(batchId, BatchRowKey.Open(sequence), cancellationToken: cancellationToken);
        return marker.HasValue && marker.Value!.ContainsKey("State") ? BatchRows.ReadItem(marker.Value) : null;
    }

    /// <summary>The content of a failed item is to outlive its marker: a blob of its own, before the marker goes.</summary>
    private async Task<BatchItem> MoveContentAsync(string batchId, BatchItem item, CancellationToken cancellationToken)
    {
        var content = await GetContentAsync(batchId, item, cancellationToken);
        if (content is { } bytes)
        {
            await blobs.PutItemAsync(batchId, item, bytes, cancellationToken);
        }

        return item with { IsInline = false, HasContent = content is not null, Content = null };
    }

    /// <summary>Whether an item without an end is left.</summary>
    public async Task<bool> HasOpenItemsAsync(string batchId, CancellationToken cancellationToken)
    {
        var open = tables.Batches.QueryAsync<TableEntity>(BatchRowKey.RangeFilter(batchId, BatchRowKey.OpenPrefix), maxPerPage: 1, select: ["RowKey"], cancellationToken: cancellationToken);
        await foreach (var page in open.AsPages(pageSizeHint: 1))
        {
            if (page.Values.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sequence numbers of items without an end from <paramref name="first"/> on, in order, up to <paramref name="count"/>.</summary>
    public async Task<IReadOnlyList<int>> GetOpenItemsAsync(string batchId, int first, int count, CancellationToken cancellationToken)
    {
        var sequences = new List<int>(count);
        var filter = $"PartitionKey eq '{batchId}' and RowKey ge '{BatchRowKey.Open(first)}' and RowKey lt 'open}}'";
        await foreach (var row in tables.Batches.QueryAsync<TableEntity>(filter, maxPerPage: count, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            sequences.Add(BatchRowKey.SequenceOf(row.RowKey));
            if (sequences.Count == count)
            {
                break;
            }
        }

        return sequences;
    }

    /// <summary>The items in input order.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="select">The properties to read; null for all.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    public async IAsyncEnumerable<BatchItem> GetItemsAsync(
        string batchId,
        IReadOnlyList<string>? select,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // With their results rows are some kilobytes each: fewer at a time, so that memory stays what it is.
        int? maxPerPage = select is null ? RowsWithResultPerPage : null;
        var rows = tables.Batches.QueryAsync<TableEntity>(BatchRowKey.RangeFilter(batchId, BatchRowKey.ItemPrefix), maxPerPage, select, cancellationToken);
        await foreach (var row in rows)
        {
            yield return BatchRows.ReadItem(row);
        }
    }

    /// <summary>Adds a batch to the list that <see cref="ListAsync"/> gives, newest first.</summary>
    public Task AddToListAsync(BatchHeader header, CancellationToken cancellationToken) =>
        tables.Batches.UpsertEntityAsync(new TableEntity(ListPartition, ListKeyOf(header)), TableUpdateMode.Replace, cancellationToken);

    /// <summary>One page of batch ids, newest first, with what the next page begins after; null on the last.</summary>
    /// <param name="count">The most ids of a page.</param>
    /// <param name="continuation">What <see cref="IsContinuation"/> says is one, or null for the first page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<(IReadOnlyList<string> Ids, string? Next)> ListAsync(int count, string? continuation, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var filter = $"PartitionKey eq '{ListPartition}'" + (continuation is null ? "" : $" and RowKey gt '{continuation}'");

        // One more than wanted, to see whether there is a next page.
        var keys = new List<string>(count + 1);
        await foreach (var row in tables.Batches.QueryAsync<TableEntity>(filter, maxPerPage: count + 1, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            keys.Add(row.RowKey);
            if (keys.Count > count)
            {
                break;
            }
        }

        var page = keys.Take(count).ToList();
        return ([.. page.Select(key => key[(TickDigits + 1)..])], keys.Count > count ? page[^1] : null);
    }

    /// <summary>Whether a caller's text is what <see cref="ListAsync"/> gave: it goes into a query.</summary>
    public static bool IsContinuation(string text) =>
        text.Length > TickDigits + 1 && text[TickDigits] == '|'
        && text.Take(TickDigits).All(char.IsAsciiDigit) && text.Skip(TickDigits + 1).All(char.IsAsciiHexDigitLower);

    /// <summary>Replaces rows of items that have an end, without touching markers.</summary>
    public Task UpdateItemAsync(string batchId, BatchItem item, CancellationToken cancellationToken) =>
        tables.Batches.UpsertEntityAsync(BatchRows.Write(batchId, item), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Notes what an item waits for, without touching its state: it may be ended meanwhile.</summary>
    public Task NoteEmbargoAsync(string batchId, BatchItem item, CancellationToken cancellationToken) =>
        MergeAsync(BatchRows.WriteEmbargo(batchId, item), cancellationToken);

    /// <summary>Notes what an item's handling failed with, for the day it is given up.</summary>
    public Task NoteErrorAsync(string batchId, int sequence, string code, CancellationToken cancellationToken) =>
        MergeAsync(BatchRows.WriteError(batchId, sequence, code), cancellationToken);

    /// <summary>Deletes every row of a batch.</summary>
    public async Task DeleteAsync(BatchHeader header, CancellationToken cancellationToken)
    {
        var keys = new List<string>(100);
        await tables.EnsureCreatedAsync(cancellationToken);
        await foreach (var row in tables.Batches.QueryAsync<TableEntity>($"PartitionKey eq '{header.Id}'", select: ["RowKey"], cancellationToken: cancellationToken))
        {
            if (row.RowKey != BatchRowKey.Header)
            {
                keys.Add(row.RowKey);
            }
        }

        foreach (var chunk in keys.Chunk(100))
        {
            await DeleteRowsAsync(header.Id, chunk, cancellationToken);
        }

        // The header last: while it stands, a removal that was cut short can be repeated.
        await tables.Batches.DeleteEntityAsync(ListPartition, ListKeyOf(header), ETag.All, cancellationToken);
        await tables.Batches.DeleteEntityAsync(header.Id, BatchRowKey.Header, ETag.All, cancellationToken);
    }

    private async Task MergeAsync(TableEntity changes, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Batches.UpdateOnceAsync(changes, ETag.All, TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            // Swept meanwhile: there is nothing to note any more.
        }
    }

    private async Task DeleteRowsAsync(string batchId, string[] keys, CancellationToken cancellationToken)
    {
        try
        {
            var actions = keys.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(batchId, key), ETag.All));
            await tables.Batches.SubmitOnceAsync([.. actions], cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            // Another removal is at work: a transaction fails as a whole for one row that is gone, single deletions do not.
            foreach (var key in keys)
            {
                await tables.Batches.DeleteEntityAsync(batchId, key, ETag.All, cancellationToken);
            }
        }
    }

    // Ticks counted down, so that the newest has the smallest row key.
    private static string ListKeyOf(BatchHeader header) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - header.CreatedAt.UtcTicks:D19}|{header.Id}");
}
