using System.Text.Json;
using Azure;
using Mujaz.Functions.Batches.Economy;
using Mujaz.Functions.Http;
using Mujaz.Functions.Model.Budgets;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches;

/// <summary>Makes one item's summaries. Safe to run any number of times, out of order and at the same time.</summary>
internal sealed partial class BatchItemWorker(
    BatchStore store,
    BatchBlobs blobs,
    BatchHeaderCache headers,
    BatchQueue queue,
    BatchTraceStore traces,
    BatchTakedown takedown,
    EmbargoGate embargo,
    BatchCompletion completion,
    BatchItemsUnderWay underWay,
    BatchItemReader reader,
    ArticleIntake intake,
    SummaryService service,
    EconomyModels economy,
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

        // The note stands before any result does, so that a takedown finds an item whose handling was cut short. What holds the article back
        // is read after that: a takedown that has looked for notes before this one was written shows now.
        await traces.PutAsync(article.Value.Id, new BatchTrace(header.Id, item.Sequence, header.Name), cancellationToken);
        await embargo.NoteAsync(article.Value.Id, request.Value.EmbargoUntil, cancellationToken);
        if (await HeldBackAsync(header, item, message, cancellationToken) is (true, var early))
        {
            return early;
        }

        Caller.Current = header.Caller;
        var model = economy.For(header, article.Value.Id);
        var wanted = request.Value with { IsProbablyNew = true, SubmittedAt = header.CreatedAt };
        var result = await service.SummarizeAsync(article.Value, wanted, model, cancellationToken);
        if (result.Failure is { } failure && failure.Kind.IsTransient())
        {
            await WaitAsync(message, failure.RetryAfter, cancellationToken);
            return null;
        }

        // A model takes its time, and what was not held back when it was asked may be now.
        if (result.Usage.Calls > 0 && await HeldBackAsync(header, item with { Usage = result.Usage }, message, cancellationToken) is (true, var late))
        {
            return late;
        }

        return await StoreAsync(header, item with { EconomyUsage = model?.Usage ?? default }, result, cancellationToken);
    }

    /// <summary>Whether an item's article was taken down, which is its end, or is under embargo, for whose end it then waits.</summary>
    private async Task<(bool IsHeldBack, BatchItem? End)> HeldBackAsync(BatchHeader header, BatchItem item, BatchMessage message, CancellationToken cancellationToken)
    {
        var hold = await embargo.HoldOfAsync(item.ArticleId!, cancellationToken);
        if (hold.EndsWorkOf(header.CreatedAt))
        {
            return (true, item.Fail(BatchProblem.TakenDown, time.GetUtcNow()) with { HasContent = false });
        }

        if (embargo.UntilOf(hold) is { } until)
        {
            await WaitForEmbargoAsync(item with { EmbargoUntil = until }, message, until, cancellationToken);
            return (true, null);
        }

        return (false, null);
    }

    private async Task<BatchItem> StoreAsync(BatchHeader header, BatchItem item, SummaryResult result, CancellationToken cancellationToken)
    {
        item = item with { Usage = result.Usage, FromCache = result.Cache == CacheStatus.Hit || result.Usage.Calls == 0 };
        if (result.Summaries.Count == 0)
        {
            return item.Fail(result.ToProblem(), time.GetUtcNow());
        }

        if (result.DuplicateOf is { } stored)
        {
            // The result will hold the stored article's text: taking that one down has to find it.
            await traces.PutAsync(stored.Key, new BatchTrace(header.Id, item.Sequence, header.Name), cancellationToken);
            if ((await embargo.HoldOfAsync(stored.Key, cancellationToken)).EndsWorkOf(header.CreatedAt))
            {
                return item.Fail(BatchProblem.TakenDown, time.GetUtcNow()) with { HasContent = false };
            }
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(result.ToResponse(), ContractJson.Wire.SummaryResponse);
        var packed = PackedContent.TryPack(body);
        if (packed is null)
        {
            await blobs.PutResultAsync(header.Id, item.Sequence, body, cancellationToken);
        }

        return item with { Result = packed, State = BatchItemState.Succeeded, ErrorCode = null, ErrorDetail = null, FinishedAt = time.GetUtcNow() };
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
    private async Task WaitForEmbargoAsync(BatchItem item, BatchMessage message, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await store.NoteEmbargoAsync(message.BatchId, item, cancellationToken);
        await queue.SendAsync(message, embargo.DelayUntil(until), cancellationToken);
        LogEmbargo(logger, message.BatchId, message.Sequence, until);
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
