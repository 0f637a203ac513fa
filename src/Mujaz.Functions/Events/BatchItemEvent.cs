using System.Text.Json;
using Azure;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Callbacks;
using Mujaz.Functions.Batches.Economy;
using Mujaz.Functions.Problems;

namespace Mujaz.Functions.Events;

/// <summary><c>OnBatchItem</c>: a message of the queue <c>batch-items</c>.</summary>
internal sealed partial class BatchItemEvent(
    BatchItemWorker worker,
    BatchDispatcher dispatcher,
    EconomyPoller economy,
    BatchCallback callback,
    EmbargoedBlobs blobs,
    BatchStore store,
    ILogger<BatchItemEvent> logger) : IHostEvent
{
    public async Task<EventResult> HandleAsync(HostInvocation invocation, CancellationToken cancellationToken)
    {
        BatchMessage message;
        try
        {
            message = BatchQueue.Read(invocation.Text("message"));
        }
        catch (JsonException exception)
        {
            // The fifth failure takes it to the poison queue, where it is looked at.
            LogForeign(logger, exception);
            return EventResult.Retry;
        }

        switch (message.Kind)
        {
            case BatchMessageKind.Item:
                await WorkAsync(message, cancellationToken).ConfigureAwait(false);
                break;
            case BatchMessageKind.Dispatch:
                await dispatcher.DispatchAsync(message, cancellationToken).ConfigureAwait(false);
                break;
            case BatchMessageKind.Poll:
                await economy.PollAsync(message, cancellationToken).ConfigureAwait(false);
                break;
            case BatchMessageKind.Callback:
                await callback.SendAsync(message, cancellationToken).ConfigureAwait(false);
                break;
            case BatchMessageKind.Blob:
                await blobs.TakeUpAsync(message, cancellationToken).ConfigureAwait(false);
                break;
            default:
                throw new InvalidOperationException($"Nobody deals with a message of kind {message.Kind}.");
        }

        return EventResult.Done;
    }

    private async Task WorkAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await worker.WorkAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The last of these is the reason that is given when it is given up.
            var code = exception is RequestFailedException ? ProblemCode.StorageUnavailable : ProblemCode.InternalError;
            await store.NoteErrorAsync(message.BatchId, message.Sequence, code, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    [LoggerMessage(4401, LogLevel.Error, "A message of the queue batch-items is none of ours.")]
    private static partial void LogForeign(ILogger logger, Exception exception);
}
