using System.Text.Json;
using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Mujaz.Functions.Batches.Callbacks;
using Mujaz.Functions.Batches.Items;
using Mujaz.Functions.Batches.ProviderBatches;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;
using Mujaz.Functions.Summaries;
using Mujaz.Functions.Telemetry;

namespace Mujaz.Functions.Batches;

/// <summary>The messages of the queue <c>batch-items</c>, and those that failed five times. What throws is delivered again.</summary>
internal sealed partial class BatchQueueFunctions(
    BatchItemWorker worker,
    BatchDispatcher dispatcher,
    ProviderBatchPoller economy,
    BatchCallback callback,
    IDelayedBlobs blobs,
    BatchPoison poison,
    BatchStore store,
    AppTelemetry telemetry,
    TimeProvider time,
    ILogger<BatchQueueFunctions> logger)
{
    /// <summary>Does what the message asks for; a foreign one goes to the poison queue at once, where it is logged.</summary>
    [Function("OnBatchItem")]
    public Task OnItemAsync([QueueTrigger(BatchQueue.Name, Connection = "AzureWebJobsStorage")] QueueMessage message, CancellationToken cancellationToken)
    {
        if (message.InsertedOn is { } inserted)
        {
            telemetry.Waited(time.GetUtcNow() - inserted);
        }

        BatchMessage read;
        try
        {
            read = BatchQueue.Read(message.Body.ToString());
        }
        catch (JsonException)
        {
            return poison.SetAsideAsync(message.Body, cancellationToken);
        }

        return HandleAsync(read, cancellationToken);
    }

    [Function("OnBatchItemPoison")]
    public async Task OnPoisonAsync(
        [QueueTrigger(BatchQueue.PoisonName, Connection = "AzureWebJobsStorage")] QueueMessage message, CancellationToken cancellationToken)
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
        BatchMessageKind.Blob => blobs.ProcessAsync(message.BlobName!, message.Waits, cancellationToken),
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

    [LoggerMessage(4401, LogLevel.Error, "Foreign message: a message of the queue batch-items is not one of this app's; it was dropped.")]
    private static partial void LogForeign(ILogger logger, Exception exception);
}
