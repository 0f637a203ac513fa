using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Results;

/// <summary>The results of a batch in the order of its input, as far as they are there. Memory holds a few of them at a time.</summary>
internal sealed class BatchResults(BatchStore store, BatchBlobs blobs, StorageContainers containers, IOptions<BatchOptions> options)
{
    public async IAsyncEnumerable<BatchResultLine> ReadAsync(BatchHeader header, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var originals = new Dictionary<(string ArticleId, string? Variant), int>();
        var window = new Queue<(BatchItem Item, Task<ReadOnlyMemory<byte>?> Result)>();
        await using var earlier = new ResultFileCursor(containers, header.Name);
        await foreach (var item in store.GetItemsAsync(header.Id, select: null, cancellationToken))
        {
            if (item.State == BatchItemState.Queued)
            {
                continue;
            }

            window.Enqueue((item, FetchAsync(header.Id, item, cancellationToken)));
            if (window.Count > options.Value.Parallelism)
            {
                yield return await TakeAsync(window, earlier, originals, cancellationToken);
            }
        }

        while (window.Count > 0)
        {
            yield return await TakeAsync(window, earlier, originals, cancellationToken);
        }
    }

    private Task<ReadOnlyMemory<byte>?> FetchAsync(string batchId, BatchItem item, CancellationToken cancellationToken) =>
        item.Result is { } packed ? Task.FromResult<ReadOnlyMemory<byte>?>(PackedContent.Unpack(packed))
            : item.State == BatchItemState.Succeeded ? blobs.GetResultAsync(batchId, item.Sequence, cancellationToken)
            : Task.FromResult<ReadOnlyMemory<byte>?>(null);

    private static async Task<BatchResultLine> TakeAsync(
        Queue<(BatchItem Item, Task<ReadOnlyMemory<byte>?> Result)> window,
        ResultFileCursor earlier,
        Dictionary<(string ArticleId, string? Variant), int> originals,
        CancellationToken cancellationToken)
    {
        var (item, fetched) = window.Dequeue();
        if (item.State != BatchItemState.Succeeded)
        {
            return new BatchResultLine(item, null, null);
        }

        var result = await fetched ?? await earlier.FindAsync(item, cancellationToken);
        if (result is null)
        {
            return new BatchResultLine(item.Fail(BatchProblem.ContentLost, item.FinishedAt.GetValueOrDefault()), null, null);
        }

        var key = (item.ArticleId!, item.Variant);
        return new BatchResultLine(item, result, originals.TryAdd(key, item.Sequence) ? null : originals[key]);
    }
}
