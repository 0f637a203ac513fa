using Azure;
using Mujaz.Functions.Batches.ProviderBatches;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;
using Mujaz.Functions.Model.Budgets;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Items;

/// <summary>Makes one item's summaries. Safe to run any number of times, out of order and at the same time.</summary>
internal sealed partial class BatchItemWorker(
    BatchStore store,
    BatchBlobs blobs,
    BatchHeaderCache headers,
    BatchQueue queue,
    ArticleReferences references,
    BatchTakedown takedown,
    BatchCompletion completion,
    BatchItemsUnderWay underWay,
    BatchItemReader reader,
    ArticleIntake intake,
    ArticleProcessor articles,
    ProviderBatchModels economy,
    TimeProvider time,
    ILogger<BatchItemWorker> logger)
{
    public async Task WorkAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        var isLast = false;
        underWay.Begin(message.BatchId);
        try
        {
            await WorkOnItemAsync(message, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.IsAway())
        {
            // It waits as it does for a model. Should the queue be away too, the host delivers the message again.
            await WaitForStorageAsync(message, exception, cancellationToken);
            return;
        }
        finally
        {
            isLast = underWay.End(message.BatchId);
        }

        // Whoever is still at work comes here later: by itself, or by the next delivery of its message if it fails.
        // Also when another delivery has finished the item: that one may have been killed before it came this far.
        if (isLast)
        {
            await completion.TryCompleteAsync(message.BatchId, cancellationToken);
        }
    }

    private async Task WorkOnItemAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        var header = await headers.GetAsync(message.BatchId, cancellationToken);
        var item = header is null ? null : await store.GetItemToWorkOnAsync(message.BatchId, message.Sequence, cancellationToken);
        if (item is null)
        {
            return;
        }

        if (item.State == BatchItemState.Queued)
        {
            var end = await FindEndAsync(header!, item, message, cancellationToken);
            if (end is null)
            {
                return;
            }

            var isFirst = await store.TryFinishItemAsync(message.BatchId, end, cancellationToken);
            LogFinished(logger, message.BatchId, message.Sequence, end.State, end.ErrorCode ?? "none");
            if (!isFirst || end.IsTakenDown)
            {
                // Taken down in between, perhaps: what was written since must go.
                await takedown.RepeatAsync(header!, message.Sequence, cancellationToken);
            }
        }
        else if (item.IsTakenDown)
        {
            // The delivery that was to clean up after itself may have been killed.
            await takedown.RepeatAsync(header!, message.Sequence, cancellationToken);
        }
    }

    /// <summary>The item with its end, its result stored; null when it has to wait.</summary>
    private async Task<BatchItem?> FindEndAsync(BatchHeader header, BatchItem item, BatchMessage message, CancellationToken cancellationToken)
    {
        if (header.Status == BatchStatus.Cancelled)
        {
            return item with { State = BatchItemState.Cancelled, FinishedAt = time.GetUtcNow() };
        }

        var request = await reader.ReadAsync(header, item, cancellationToken);
        if (!request.Succeeded)
        {
            return item.Fail(request.Problem, time.GetUtcNow());
        }

        var article = intake.Read(request.Value.Source);
        if (!article.Succeeded)
        {
            return item.Fail(article.Problem, time.GetUtcNow());
        }

        item = item with { ArticleId = article.Value.Id, Variant = VariantOf(request.Value) };

        var model = economy.For(header, article.Value.Id);
        var sink = new BatchItemSink(header, item, model, references, blobs, time);
        var wanted = request.Value with { SkipsFirstLookup = true, SubmittedAt = header.CreatedAt };
        Caller.Current = header.Caller;
        var outcome = await articles.ProcessAsync(article.Value, wanted, sink, model, cancellationToken);
        item = item with { Usage = outcome.Usage };
        switch (outcome)
        {
            case ArticleOutcome.TakenDown:
                return item.Fail(BatchProblem.TakenDown, time.GetUtcNow()) with { HasContent = false };
            case ArticleOutcome.Embargoed embargoed:
                await WaitForEmbargoAsync(item with { EmbargoUntil = embargoed.Until }, message, embargoed, cancellationToken);
                return null;
            case ArticleOutcome.Busy busy:
                await WaitAsync(message, busy.Failure.RetryAfter, cancellationToken);
                return null;
            default:
                return sink.Item;
        }
    }

    /// <summary>A new message in place of an error, so that waiting never counts towards the poison queue.</summary>
    private async Task WaitAsync(BatchMessage message, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var delay = BatchBackoff.Delay(message.Waits, retryAfter, Random.Shared.NextDouble());
        await queue.SendAsync(message with { Waits = message.Waits + 1 }, delay, cancellationToken);
        LogWaiting(logger, message.BatchId, message.Sequence, delay.TotalSeconds);
    }

    private async Task WaitForStorageAsync(BatchMessage message, RequestFailedException failure, CancellationToken cancellationToken)
    {
        var delay = BatchBackoff.Delay(message.Waits, null, Random.Shared.NextDouble());
        await queue.SendAsync(message with { Waits = message.Waits + 1 }, delay, cancellationToken);
        LogWaitingForStorage(logger, message.BatchId, message.Sequence, delay.TotalSeconds, failure.Status, failure);
        try
        {
            await store.NoteErrorAsync(message.BatchId, message.Sequence, ProblemCode.StorageUnavailable, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.IsAway())
        {
            // The reason is in the log; the item's row cannot be reached to hold it.
        }
    }

    /// <summary>Nothing is made before the embargo is over, so there is nothing that anybody could read.</summary>
    private async Task WaitForEmbargoAsync(
        BatchItem item, BatchMessage message, ArticleOutcome.Embargoed embargoed, CancellationToken cancellationToken)
    {
        await store.NoteEmbargoAsync(message.BatchId, item, cancellationToken);
        await queue.SendAsync(message, embargoed.Delay, cancellationToken);
        LogEmbargo(logger, message.BatchId, message.Sequence, embargoed.Until);
    }

    private static string VariantOf(ArticleRequest request) =>
        $"{SummaryRowKey.VariantOf(request.Options)}|{string.Join(',', request.Options.Languages)}|{request.Options.KeywordCount}|{request.Offline}|{WireName.Of(request.Reuse)}";

    [LoggerMessage(5101, LogLevel.Debug, "Item {Sequence} of batch {BatchId} is {State} ({ErrorCode}).")]
    private static partial void LogFinished(ILogger logger, string batchId, int sequence, BatchItemState state, string errorCode);

    [LoggerMessage(5103, LogLevel.Debug, "Item {Sequence} of batch {BatchId} is under embargo until {Until:O}.")]
    private static partial void LogEmbargo(ILogger logger, string batchId, int sequence, DateTimeOffset until);

    [LoggerMessage(5104, LogLevel.Warning, "Item {Sequence} of batch {BatchId} waits {Seconds:F0} s for the storage ({Status}).")]
    private static partial void LogWaitingForStorage(ILogger logger, string batchId, int sequence, double seconds, int status, Exception exception);

    [LoggerMessage(5102, LogLevel.Information, "Item {Sequence} of batch {BatchId} waits {Seconds:F0} s for the model.")]
    private static partial void LogWaiting(ILogger logger, string batchId, int sequence, double seconds);
}
