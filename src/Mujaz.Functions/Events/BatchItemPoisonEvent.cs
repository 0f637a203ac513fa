using System.Text.Json;
using Mujaz.Functions.Batches;

namespace Mujaz.Functions.Events;

/// <summary><c>OnBatchItemPoison</c>: what failed five times is recorded with its reason, and its batch still completes.</summary>
internal sealed partial class BatchItemPoisonEvent(BatchPoison poison, ILogger<BatchItemPoisonEvent> logger) : IHostEvent
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
            // Nothing but a bug or a stranger can have put it there, and there is no batch to record it in.
            LogForeign(logger, exception);
            return EventResult.Done;
        }

        await poison.HandleAsync(message, cancellationToken).ConfigureAwait(false);
        return EventResult.Done;
    }

    [LoggerMessage(4501, LogLevel.Error, "A message of the queue batch-items-poison is none of ours; it was dropped.")]
    private static partial void LogForeign(ILogger logger, Exception exception);
}
