using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Items;

/// <summary>Starts the failed items of a batch that has ended once more.</summary>
internal sealed class BatchRetry(BatchStore store, BatchQueue queue, BatchResultFile results, StorageContainers containers)
{
    public async Task<(BatchHeader? Header, Problem? Problem)> RetryAsync(string batchId, CancellationToken cancellationToken)
    {
        var header = await store.GetHeaderAsync(batchId, cancellationToken);
        if (header is null || header.Status == BatchStatus.Staging)
        {
            return (null, BatchProblem.NotFound);
        }

        if (!header.IsFinished)
        {
            return (null, BatchProblem.NotFinished);
        }

        if (!await results.IsOwnAsync(header, cancellationToken))
        {
            return (null, BatchProblem.Superseded);
        }

        // Also true when an earlier call was cut short after it had opened the items.
        if (await ReopenAsync(header, cancellationToken) == 0
            && !await store.HasOpenItemsAsync(batchId, cancellationToken))
        {
            return (null, BatchProblem.NothingToRetry);
        }

        // Items, message, header, in this order: nobody may find a running batch without an open item or without a message.
        await queue.SendAsync(new BatchMessage(BatchMessageKind.Dispatch, batchId, 1), TimeSpan.FromSeconds(1), cancellationToken);
        return (await BeginRoundAsync(batchId, cancellationToken), null);
    }

    /// <summary>Marks an ended batch with open items as running again, unless it is.</summary>
    public async Task<BatchHeader?> BeginRoundAsync(string batchId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var header = await store.GetHeaderAsync(batchId, cancellationToken);
            if (header is not { IsFinished: true })
            {
                return header;
            }

            var next = header with { Status = BatchStatus.Running, CompletedAt = null, Tally = null, Callback = null, Round = header.Round + 1 };
            if (await store.TryUpdateHeaderAsync(next, cancellationToken) is { } updated)
            {
                return updated;
            }
        }
    }

    private async Task<int> ReopenAsync(BatchHeader header, CancellationToken cancellationToken)
    {
        var failed = new List<BatchItem>();
        await foreach (var item in store.GetItemsAsync(header.Id, select: null, cancellationToken))
        {
            // What was refused when it came in has no content to try again.
            if (item is { State: BatchItemState.Failed, HasContent: true })
            {
                // What was given up before is not rejected any more; the content for another try lies with the batch.
                if (item.ErrorCode == BatchProblem.GaveUpCode)
                {
                    await containers.DeleteRejectionAsync(BatchNames.RejectedItem(header.Name, item), cancellationToken);
                }

                failed.Add(item with { State = BatchItemState.Queued, ErrorCode = null, ErrorDetail = null, LastError = null, EmbargoUntil = null, FinishedAt = null });
            }
        }

        foreach (var chunk in failed.Chunk(BatchStore.ItemsPerTransaction))
        {
            await store.AddItemsAsync(header.Id, chunk, cancellationToken);
        }

        return failed.Count;
    }
}
