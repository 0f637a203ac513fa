using System.Text.Json;
using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Mujaz.Functions.Batches.Callbacks;
using Mujaz.Functions.Batches.Economy;
using Mujaz.Functions.Blobs;
using Mujaz.Functions.Telemetry;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches;

/// <summary>The messages of the queue <c>batch-items</c>, and those that failed five times. What throws is delivered again.</summary>
internal sealed partial class BatchQueueFunctions(
    BatchItemWorker worker,
    BatchDispatcher dispatcher,
    EconomyPoller economy,
    BatchCallback callback,
    EmbargoedBlobs blobs,
    BatchPoison poison,
    BatchStore store,
    AppTelemetry telemetry,
    TimeProvider time,
    ILogger<BatchQueueFunctions> logger)
{
    /// <exception cref="JsonException">The message is none of this app's: its fifth failure takes it to the poison queue, where it is looked at.</exception>
    [Function("OnBatchItem")]
    public Task OnItemAsync([QueueTrigger(BatchQueue.Name, Connection = "AzureWebJobsStorage")] QueueMessage message, CancellationToken cancellationToken)
    {
        if (message.InsertedOn is { } inserted)
        {
            telemetry.Waited(time.GetUtcNow() - inserted);
        }

        return HandleAsync(BatchQueue.Read(message.Body.ToString()), cancellationToken);
    }

    [Function("OnBatchItemPoison")]
    public async Task OnPoisonAsync(
        [QueueTrigger(BatchQueue.Name + "-poison", Connection = "AzureWebJobsStorage")] QueueMessage message, CancellationToken cancellationToken)
    {
        BatchMessage read;
        try
        {
            read = BatchQueue.Read(message.Body.ToString());
        }
        catch (JsonException exception)
        {
            // Nothing but a bug or a stranger can have put it there, and there is no batch to record it in.
            LogForeign(logger, exception);
            return;
        }

        await poison.HandleAsync(read, cancellationToken);
    }

    /// <summary>Does what a message asks for.</summary>
    public Task HandleAsync(BatchMessage message, CancellationToken cancellationToken) => message.Kind switch
    {
        BatchMessageKind.Item => WorkAsync(message, cancellationToken),
        BatchMessageKind.Dispatch => dispatcher.DispatchAsync(message, cancellationToken),
        BatchMessageKind.Poll => economy.PollAsync(message, cancellationToken),
        BatchMessageKind.Callback => callback.SendAsync(message, cancellationToken),
        BatchMessageKind.Blob => blobs.TakeUpAsync(message, cancellationToken),
        _ => throw new InvalidOperationException($"There is no handler for a message of kind {message.Kind}."),
    };

    private async Task WorkAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await worker.WorkAsync(message, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The last of these is the reason that is given when it is given up.
            var code = exception is RequestFailedException ? ProblemCode.StorageUnavailable : ProblemCode.InternalError;
            await store.NoteErrorAsync(message.BatchId, message.Sequence, code, cancellationToken);
            throw;
        }
    }

    [LoggerMessage(4501, LogLevel.Error, "A message of the queue batch-items-poison is not one of this app's; it was dropped.")]
    private static partial void LogForeign(ILogger logger, Exception exception);
}
