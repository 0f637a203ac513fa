using System.Text.Json;
using Mujaz.Functions.Batches;

namespace Mujaz.Functions.Events;

/// <summary><c>OnBatchItem</c>: a message of the queue <c>batch-items</c>.</summary>
internal sealed partial class BatchItemEvent(BatchItemWorker worker, BatchDispatcher dispatcher, ILogger<BatchItemEvent> logger) : IHostEvent
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
                await worker.WorkAsync(message, cancellationToken).ConfigureAwait(false);
                break;
            case BatchMessageKind.Dispatch:
                await dispatcher.DispatchAsync(message, cancellationToken).ConfigureAwait(false);
                break;
            default:
                break;
        }

        return EventResult.Done;
    }

    [LoggerMessage(4401, LogLevel.Error, "A message of the queue batch-items is none of ours.")]
    private static partial void LogForeign(ILogger logger, Exception exception);
}
