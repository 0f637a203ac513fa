using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches.Items;

/// <summary>Takes an article out of batches: contents, results, the rows' ends, and the lines of results that were put together.</summary>
/// <remarks>
/// Every step may be repeated; the notes of where the article stands are removed last, by the caller. Holding the completion's
/// claim keeps a completion from writing the article into the results after they were cleaned. Should that fail, because the
/// claim ran out, the header that was written anew refuses the completion its mark, and it begins again.
/// </remarks>
internal sealed class BatchTakedown(
    BatchStore store,
    BatchBlobs blobs,
    BatchCompletion completion,
    BatchResultRedaction redaction,
    ProviderBatchAnswers answers,
    SummaryStore summaries,
    EmbargoGate embargo,
    StorageContainers containers,
    ClaimStore claims,
    ArticleReferences references,
    TimeProvider time) : IArticlePlace
{
    /// <inheritdoc/>
    public async Task<int> TakeDownAsync(string articleId, DateTimeOffset takenDownAt, CancellationToken cancellationToken)
    {
        var items = await references.GetItemsAsync(articleId, cancellationToken);
        foreach (var batch in items.GroupBy(item => item.BatchId))
        {
            await TakeDownAsync(articleId, batch.Key, [.. batch], cancellationToken);
        }

        await references.RemoveItemsAsync(articleId, items, cancellationToken);
        return items.Count;
    }

    /// <inheritdoc/>
    /// <remarks>Nothing to do: the row of an item that was taken down says so, and its worker cleans up after itself.</remarks>
    public Task SweepAsync(string articleId, ArticleHold hold, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Removes what an item's handling has written after the item had been taken down.</summary>
    public async Task RepeatAsync(BatchHeader header, int sequence, CancellationToken cancellationToken)
    {
        if (await store.GetItemAsync(header.Id, sequence, cancellationToken) is { IsTakenDown: true } item)
        {
            await DeleteBlobsAsync(header.Id, header.Name, item, cancellationToken);
            var hold = await embargo.HoldOfAsync(item.ArticleId!, cancellationToken);
            await summaries.DeleteTakenDownAsync(item.ArticleId!, hold, cancellationToken);
        }
    }

    private async Task TakeDownAsync(string articleId, string batchId, IReadOnlyList<ItemReference> traces, CancellationToken cancellationToken)
    {
        await using (await claims.AcquireAsync(batchId, BatchCompletion.ClaimedWork, cancellationToken))
        {
            var name = (await store.GetHeaderAsync(batchId, cancellationToken))?.Name ?? traces[0].Name;
            foreach (var trace in traces)
            {
                await TakeItemAsync(articleId, trace with { Name = name }, cancellationToken);
            }

            await answers.DeleteAsync(batchId, articleId, cancellationToken);
            await UpdateHeaderAsync(batchId, cancellationToken);
            if (name is not null)
            {
                // Also of a batch that was swept: its results have outlived it.
                await redaction.RedactAsync(name, articleId, cancellationToken);
            }
        }

        // It may have been the last open item.
        await completion.TryCompleteAsync(batchId, cancellationToken);
    }

    private async Task TakeItemAsync(string articleId, ItemReference trace, CancellationToken cancellationToken)
    {
        if (await store.GetItemAsync(trace.BatchId, trace.Sequence, cancellationToken) is not { } item)
        {
            return;
        }

        if (!item.IsTakenDown)
        {
            var taken = item.Fail(BatchProblem.TakenDown, time.GetUtcNow()) with { ArticleId = item.ArticleId ?? articleId, HasContent = false };
            await EndAsync(trace.BatchId, taken, cancellationToken);
        }

        await DeleteBlobsAsync(trace.BatchId, trace.Name, item, cancellationToken);
    }

    private async Task EndAsync(string batchId, BatchItem taken, CancellationToken cancellationToken)
    {
        if (!await store.TryFinishItemAsync(batchId, taken, cancellationToken))
        {
            await store.UpdateItemAsync(batchId, taken, cancellationToken);

            // A retry may have opened it in between: without this its marker would keep the batch from ever ending.
            await store.TryFinishItemAsync(batchId, taken, cancellationToken);
        }
    }

    private async Task DeleteBlobsAsync(string batchId, string? name, BatchItem item, CancellationToken cancellationToken)
    {
        await blobs.DeleteItemAsync(batchId, item, cancellationToken);
        if (name is not null)
        {
            await containers.DeleteRejectionAsync(BatchNames.RejectedItem(name, item), cancellationToken);
        }
    }

    /// <summary>Counts anew what has ended. Written even if nothing changes: a completion that has read the rows before must not get its mark.</summary>
    private async Task UpdateHeaderAsync(string batchId, CancellationToken cancellationToken)
    {
        while (await store.GetHeaderAsync(batchId, cancellationToken) is { } header)
        {
            var counted = header.IsFinished
                ? header with { Tally = await BatchProgress.CountAsync(store, batchId, cancellationToken) }
                : header;
            if (await store.TryUpdateHeaderAsync(counted, cancellationToken) is not null)
            {
                return;
            }
        }
    }
}
