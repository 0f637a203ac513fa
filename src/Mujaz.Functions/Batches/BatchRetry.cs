using Mujaz.Functions.Problems;

namespace Mujaz.Functions.Batches;

/// <summary>Starts the failed items of a batch that has ended once more.</summary>
internal sealed class BatchRetry(BatchStore store, BatchQueue queue)
{
    public async Task<(BatchHeader? Header, Problem? Problem)> RetryAsync(string batchId, CancellationToken cancellationToken)
    {
        var header = await store.GetHeaderAsync(batchId, cancellationToken).ConfigureAwait(false);
        if (header is null || header.Status == BatchStatus.Staging)
        {
            return (null, BatchProblem.NotFound);
        }

        if (!header.IsFinished)
        {
            return (null, BatchProblem.NotFinished);
        }

        // Also true when an earlier call was cut short after it had opened the items.
        if (await ReopenAsync(batchId, cancellationToken).ConfigureAwait(false) == 0
            && !await store.HasOpenItemsAsync(batchId, cancellationToken).ConfigureAwait(false))
        {
            return (null, BatchProblem.NothingToRetry);
        }

        // Items, message, header, in this order: nobody may find a running batch without an open item or without a message.
        await queue.SendAsync(new BatchMessage(BatchMessageKind.Dispatch, batchId, 1), TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);
        var next = header with { Status = BatchStatus.Running, CompletedAt = null, Tally = null, Round = header.Round + 1 };
        var updated = await store.TryUpdateHeaderAsync(next, cancellationToken).ConfigureAwait(false);
        return (updated ?? await store.GetHeaderAsync(batchId, cancellationToken).ConfigureAwait(false), null);
    }

    private async Task<int> ReopenAsync(string batchId, CancellationToken cancellationToken)
    {
        var failed = new List<BatchItem>();
        await foreach (var item in store.GetItemsAsync(batchId, select: null, cancellationToken).ConfigureAwait(false))
        {
            // What was refused when it came in has no content to try again.
            if (item is { State: BatchItemState.Failed, HasContent: true })
            {
                failed.Add(item with { State = BatchItemState.Queued, ErrorCode = null, ErrorDetail = null, FinishedAt = null });
            }
        }

        foreach (var chunk in failed.Chunk(BatchStore.ItemsPerTransaction))
        {
            await store.AddItemsAsync(batchId, chunk, cancellationToken).ConfigureAwait(false);
        }

        return failed.Count;
    }
}
