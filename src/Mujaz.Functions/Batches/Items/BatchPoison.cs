using System.Globalization;
using System.Text.Json;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches.Items;

/// <summary>Deals with messages that failed five times: items are recorded as failed and kept, everything else is tried again later.</summary>
internal sealed partial class BatchPoison(
    BatchStore store,
    BatchQueue queue,
    BatchCompletion completion,
    BatchTakedown takedown,
    StorageContainers containers,
    TimeProvider time,
    ILogger<BatchPoison> logger)
{
    /// <summary>Puts a foreign message where its failures cost nothing more.</summary>
    public Task SetAsideAsync(BinaryData body, CancellationToken cancellationToken) => queue.SetAsideAsync(body, cancellationToken);

    public async Task HandleAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        if (message.Kind != BatchMessageKind.Item)
        {
            // Without its dispatch the batch would never end: it must not be given up.
            var delay = BatchBackoff.Delay(message.Waits, null, Random.Shared.NextDouble());
            await queue.SendAsync(message with { Waits = message.Waits + 1 }, delay, cancellationToken);
            LogTriedAgain(logger, message.Kind, message.BatchId);
            return;
        }

        var header = await store.GetHeaderAsync(message.BatchId, cancellationToken);
        var item = await store.GetItemAsync(message.BatchId, message.Sequence, cancellationToken);
        if (header is null || item is null)
        {
            return;
        }

        if (item.State == BatchItemState.Queued)
        {
            await GiveUpAsync(header, item, cancellationToken);
        }

        await completion.TryCompleteAsync(message.BatchId, cancellationToken);
    }

    private async Task GiveUpAsync(BatchHeader header, BatchItem item, CancellationToken cancellationToken)
    {
        var failed = item.Fail(BatchProblem.GaveUp(item.LastError), time.GetUtcNow());
        if (await store.GetContentAsync(header.Id, item, cancellationToken) is { } original)
        {
            await KeepAsync(header, failed, original, cancellationToken);
        }

        if (await store.TryFinishItemAsync(header.Id, failed, cancellationToken))
        {
            LogGaveUp(logger, item.Sequence, header.Id, item.LastError ?? "none");
        }
        else
        {
            // Taken down in between, perhaps: what was kept of it must go.
            await takedown.RepeatAsync(header, item.Sequence, cancellationToken);
        }
    }

    private async Task KeepAsync(BatchHeader header, BatchItem item, ReadOnlyMemory<byte> original, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        var name = BatchNames.RejectedItem(header.Name, item);
        await containers.Rejected.Blob(BlobNames.RejectedOriginal(name)).WriteAsync(original, "application/octet-stream", cancellationToken);
        var body = new RejectionBody
        {
            Blob = string.Create(CultureInfo.InvariantCulture, $"{header.SourceBlob ?? "batch " + header.Id}, {item.Place}"),
            Original = "rejected/" + BlobNames.RejectedOriginal(name),
            Code = item.ErrorCode!,
            Detail = item.ErrorDetail!,
            Errors = [],
            Categories = [],
            RejectedAt = item.FinishedAt.GetValueOrDefault(),
        };
        await containers.Rejected.Blob(BlobNames.Rejection(name)).WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(body, SummaryJson.Wire.RejectionBody), "application/json; charset=utf-8", cancellationToken);
    }

    [LoggerMessage(5301, LogLevel.Error, "Item {Sequence} of batch {BatchId} failed five times and was given up; the last error was {ErrorCode}.")]
    private static partial void LogGaveUp(ILogger logger, int sequence, string batchId, string errorCode);

    [LoggerMessage(5302, LogLevel.Error, "A {Kind} message of batch {BatchId} failed five times; it will be tried again.")]
    private static partial void LogTriedAgain(ILogger logger, BatchMessageKind kind, string batchId);
}
