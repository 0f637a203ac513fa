using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Items;

/// <summary>Stops a batch: what is done stays, what is being worked on may finish, the rest is not begun.</summary>
internal sealed class BatchCancellation(BatchStore store, BatchQueue queue, BatchCompletion completion, IOptions<BatchOptions> options, TimeProvider time)
{
    /// <summary>Marks the batch; the open items follow at once through the queue.</summary>
    /// <returns>The header, or why there is nothing to cancel.</returns>
    public async Task<(BatchHeader? Header, Problem? Problem)> CancelAsync(string batchId, CancellationToken cancellationToken)
    {
        while (await store.GetHeaderAsync(batchId, cancellationToken) is { } header && header.Status != BatchStatus.Staging)
        {
            if (header.IsFinished)
            {
                return header.Status == BatchStatus.Cancelled ? (header, null) : (null, BatchProblem.Finished);
            }

            // The message first: the mark without it would leave the items of a far-off delay open.
            await queue.SendAsync(new BatchMessage(BatchMessageKind.Dispatch, batchId, 1), TimeSpan.FromSeconds(1), cancellationToken);
            if (header.Status == BatchStatus.Cancelled
                || await store.TryUpdateHeaderAsync(header with { Status = BatchStatus.Cancelled }, cancellationToken) is not null)
            {
                return (header with { Status = BatchStatus.Cancelled }, null);
            }
        }

        return (null, BatchProblem.NotFound);
    }

    /// <summary>Ends every open item as cancelled, then puts the results together.</summary>
    public async Task CancelOpenItemsAsync(string batchId, CancellationToken cancellationToken)
    {
        const int Portion = 500;
        IReadOnlyList<int> open;
        while ((open = await store.GetOpenItemsAsync(batchId, 1, Portion, cancellationToken)).Count > 0)
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(open, parallel, (sequence, token) => CancelItemAsync(batchId, sequence, token));
        }

        await completion.TryCompleteAsync(batchId, cancellationToken);
    }

    private async ValueTask CancelItemAsync(string batchId, int sequence, CancellationToken cancellationToken)
    {
        if (await store.GetItemAsync(batchId, sequence, cancellationToken) is { } item)
        {
            var cancelled = item with { State = BatchItemState.Cancelled, FinishedAt = time.GetUtcNow() };
            await store.TryFinishItemAsync(batchId, cancelled, cancellationToken);
        }
    }
}
