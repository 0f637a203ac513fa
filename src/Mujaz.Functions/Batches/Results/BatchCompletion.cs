using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Ends a batch once none of its items is open: puts the results together, says so, removes what is not needed any more.</summary>
/// <remarks>
/// Whoever finishes an item looks whether it was the last. A process that is killed meanwhile leaves its queue message behind,
/// whose next delivery comes here again; every step may be repeated.
/// </remarks>
internal sealed partial class BatchCompletion(
    BatchStore store,
    BatchBlobs blobs,
    BatchQueue queue,
    BatchResultFile file,
    ClaimStore claims,
    ExpiryStore expiry,
    IOptions<BatchOptions> options,
    IOptions<ClaimOptions> claimOptions,
    TimeProvider time,
    ILogger<BatchCompletion> logger)
{
    /// <summary>What is claimed in a batch's name by whoever writes its results.</summary>
    public const string ClaimedWork = "complete";

    public async Task TryCompleteAsync(string batchId, CancellationToken cancellationToken)
    {
        if (await store.HasOpenItemsAsync(batchId, cancellationToken))
        {
            return;
        }

        var header = await store.GetHeaderAsync(batchId, cancellationToken);
        if (header is null || header.Status == BatchStatus.Staging)
        {
            return;
        }

        if (header.IsFinished)
        {
            await TidyAsync(batchId, cancellationToken);
            return;
        }

        var claimed = await claims.TryAcquireAsync(batchId, ClaimedWork, cancellationToken);
        if (claimed.Status == ClaimStatus.HeldByOther)
        {
            // The holder may have been killed, and its message may come again before its claim is over: somebody looks after that.
            var after = claimOptions.Value.Duration + TimeSpan.FromSeconds(1);
            await queue.SendAsync(new BatchMessage(BatchMessageKind.Dispatch, batchId, 1), after, cancellationToken);
            return;
        }

        await using var claim = claimed.Claim;
        await CompleteAsync(batchId, cancellationToken);
    }

    private async Task CompleteAsync(string batchId, CancellationToken cancellationToken)
    {
        var header = await store.GetHeaderAsync(batchId, cancellationToken);
        if (header is null || header.IsFinished)
        {
            return;
        }

        var now = time.GetUtcNow();
        var tally = header.SourceBlob is not null && await file.IsSupersededAsync(header, cancellationToken)
            ? await BatchProgress.CountAsync(store, batchId, cancellationToken)
            : await file.WriteAsync(header, now, cancellationToken);
        if (header.CallbackUrl is not null)
        {
            // Before the mark, so that it cannot be lost; it waits in the queue until the mark is there.
            await queue.SendAsync(new BatchMessage(BatchMessageKind.Callback, batchId, header.Round), TimeSpan.FromSeconds(1), cancellationToken);
        }

        // Its time is counted from here, so that one that ran long, or again, can still be read. The note before the mark, as ever.
        var expiresAt = now + header.TimeToLive;
        await expiry.PutAsync(BatchRemoval.NoteOf(batchId), ExpiryStore.DayOf(expiresAt), cancellationToken);
        var status = header.Status == BatchStatus.Cancelled ? BatchStatus.Cancelled : BatchStatus.Completed;
        var ended = header with { Status = status, CompletedAt = now, ExpiresAt = expiresAt, Tally = tally, Callback = CallbackOf(header) };
        if (await store.TryUpdateHeaderAsync(ended, cancellationToken) is null)
        {
            // Cancelled in between, most likely: the next look completes it as what it is now.
            await queue.SendAsync(new BatchMessage(BatchMessageKind.Dispatch, batchId, 1), TimeSpan.Zero, cancellationToken);
            return;
        }

        LogCompleted(logger, batchId, tally.Total, tally.Succeeded, tally.Failed, (now - header.CreatedAt).TotalSeconds);
        await TidyAsync(batchId, cancellationToken);
    }

    private static BatchCallbackState? CallbackOf(BatchHeader header) =>
        header.CallbackUrl is null ? null : new BatchCallbackState(BatchCallbackStatus.Pending);

    /// <summary>Deletes contents and results of items; contents of failed ones stay until the batch expires, for a retry.</summary>
    private async Task TidyAsync(string batchId, CancellationToken cancellationToken)
    {
        var kept = new HashSet<int>();
        await foreach (var item in store.GetItemsAsync(batchId, BatchRows.StateOnly, cancellationToken))
        {
            if (item.State == BatchItemState.Queued || item is { State: BatchItemState.Failed, HasContent: true })
            {
                kept.Add(item.Sequence);
            }
        }

        // Looked at after the rows: had a retry begun before they were read, an item of the new round would lose its result.
        var header = await store.GetHeaderAsync(batchId, cancellationToken);
        if (header is { IsFinished: true })
        {
            await blobs.DeleteAsync(batchId, sequence => !kept.Contains(sequence), options.Value.Parallelism, cancellationToken);
        }
    }

    [LoggerMessage(5201, LogLevel.Information, "Batch {BatchId} is completed: {Total} items, {Succeeded} succeeded, {Failed} failed, {Seconds:F1} s.")]
    private static partial void LogCompleted(ILogger logger, string batchId, int total, int succeeded, int failed, double seconds);
}
