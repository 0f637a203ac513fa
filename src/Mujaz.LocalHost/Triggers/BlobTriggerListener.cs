using Azure;
using Mujaz.LocalHost.Configuration;
using Mujaz.Storage.Blobs;
using Mujaz.Storage.Queues;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Takes blobs from the host's own queue and delivers each to its function, in one instance.</summary>
internal sealed partial class BlobTriggerListener : ITriggerListener
{
    private readonly BlobTriggerListenerOptions _options;
    private readonly ILogger _logger;
    private readonly QueuePump _pump;

    /// <summary>Creates a listener.</summary>
    public BlobTriggerListener(BlobTriggerListenerOptions options, ILogger logger)
    {
        _options = options;
        _logger = logger;
        var parallelism = options.Host.Blobs.MaxDegreeOfParallelism;
        _pump = new QueuePump(
            QueuePumpOptions.Create(options.Host.Queues, options.LocalHost, options.Queue.Queue, ProcessAsync, SetAsideAsync) with
            {
                BatchSize = Math.Min(32, parallelism),
                FetchThreshold = parallelism - 1,
                Concurrency = parallelism,
                MaxDequeueCount = options.Host.Blobs.PoisonBlobThreshold,
            },
            logger);
    }

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellationToken) => _pump.PrepareAsync(cancellationToken);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => _pump.RunAsync(cancellationToken);

    private async Task<MessageOutcome> ProcessAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        if (Read(message) is not { } blob || _options.Catalog.Find(blob.FunctionName) is not { Disabled: false, Trigger: BlobTriggerBinding trigger } function)
        {
            LogUnknown(message.MessageId);
            return MessageOutcome.Poisonous;
        }

        await _options.UnderWay.EnterAsync(blob, cancellationToken).ConfigureAwait(false);
        try
        {
            return await DeliverOnceAsync(blob, function, trigger, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _options.UnderWay.Leave(blob);
        }
    }

    /// <summary>An event has no version and no receipt: in Azure it is delivered as often as it comes.</summary>
    private async Task<MessageOutcome> DeliverOnceAsync(
        BlobTriggerMessage blob, FunctionDefinition function, BlobTriggerBinding trigger, CancellationToken cancellationToken)
    {
        if (blob.ETag is not null && await _options.Receipts.IsCompletedAsync(blob, cancellationToken).ConfigureAwait(false))
        {
            LogRepeated(blob.BlobName);
            return MessageOutcome.Done;
        }

        if (await ReadBlobAsync(blob, trigger, cancellationToken).ConfigureAwait(false) is not { } content)
        {
            return MessageOutcome.Done;
        }

        var payload = BlobPayload.Create(trigger.Name, trigger.IsText, content);
        var result = await _options.Invoker.InvokeAsync(function.Name, payload, cancellationToken).ConfigureAwait(false);
        if (result.Succeeded && blob.ETag is not null)
        {
            await _options.Receipts.MarkCompletedAsync(blob, CancellationToken.None).ConfigureAwait(false);
        }

        return result.Succeeded ? MessageOutcome.Done : MessageOutcome.Failed;
    }

    /// <summary>The blob, or <see langword="null"/> when it was deleted, or replaced by a version that has a message of its own.</summary>
    private async Task<BlobEvent?> ReadBlobAsync(BlobTriggerMessage blob, BlobTriggerBinding trigger, CancellationToken cancellationToken)
    {
        var client = _options.Blobs(trigger.Connection).GetBlobContainerClient(blob.ContainerName).GetBlobClient(blob.BlobName);
        try
        {
            var conditions = blob.ETag is null ? null : new BlobRequestConditions { IfMatch = new ETag(blob.ETag) };
            var download = await client.DownloadContentAsync(new BlobDownloadOptions { Conditions = conditions }, cancellationToken).ConfigureAwait(false);
            return new BlobEvent(
                client.Uri,
                download.Value.Content.ToMemory(),
                trigger.Path.Match(blob.BlobName) ?? [],
                download.Value.Details.ContentType ?? "application/octet-stream",
                download.Value.Details.ContentHash,
                CreatedOn: null,
                download.Value.Details.LastModified,
                [.. download.Value.Details.Metadata]);
        }
        catch (RequestFailedException exception) when (exception.Status is StatusCodes.Status404NotFound or StatusCodes.Status412PreconditionFailed)
        {
            LogGone(blob.BlobName, exception.ErrorCode);
            return null;
        }
    }

    private async Task SetAsideAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        var blob = Read(message);
        var connection = blob is null ? null : (_options.Catalog.Find(blob.FunctionName)?.Trigger as BlobTriggerBinding)?.Connection;
        var poison = _options.Queues(connection ?? TriggerBinding.DefaultConnection).GetQueueClient(BlobTriggerQueue.PoisonQueueName);
        await poison.CreateIfNotExistsAsync(cancellationToken).ConfigureAwait(false);
        await poison.SendMessageAsync(message.MessageText, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (blob?.ETag is not null)
        {
            await _options.Receipts.MarkCompletedAsync(blob, cancellationToken).ConfigureAwait(false);
        }

        LogSetAside(blob?.BlobName, poison.Name, message.DequeueCount);
    }

    private static BlobTriggerMessage? Read(QueueMessage message) =>
        BlobTriggerMessage.Parse(MessageText.Decode(message.MessageText, base64: true));

    [LoggerMessage(Level = LogLevel.Error, Message = "The message {MessageId} names no blob function of this app")]
    private partial void LogUnknown(string messageId);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The blob '{Blob}' was done already")]
    private partial void LogRepeated(string blob);

    [LoggerMessage(Level = LogLevel.Information, Message = "The blob '{Blob}' is gone or was replaced ({ErrorCode}); nothing is done for this version")]
    private partial void LogGone(string blob, string? errorCode);

    [LoggerMessage(Level = LogLevel.Error, Message = "The blob '{Blob}' was moved to '{Queue}' after {Tries} tries")]
    private partial void LogSetAside(string? blob, string queue, long tries);
}
