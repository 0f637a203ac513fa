using Azure;
using Mujaz.LocalHost.Configuration;
using Mujaz.Storage.Blobs;

namespace Mujaz.LocalHost.Triggers;

/// <summary>
/// Finds new and changed blobs of a container by listing it, and queues each once. In Azure an event says so; the emulator sends none.
/// </summary>
internal sealed partial class BlobScanner(
    FunctionDefinition function,
    BlobTriggerBinding trigger,
    BlobServiceClient blobs,
    BlobTriggerQueue queue,
    BlobReceipts receipts,
    TimeSpan interval,
    TimeProvider time,
    ILogger logger) : ITriggerListener
{
    /// <summary>A scan may take at most this share of the time, so that a container of many blobs does not keep the storage busy.</summary>
    private const int PauseInScanTimes = 4;

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(trigger.Path.Container);
    private Dictionary<string, ETag> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(cancellationToken).ConfigureAwait(false);
        await receipts.PrepareAsync(cancellationToken).ConfigureAwait(false);
        await queue.Queue.CreateIfNotExistsAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var started = time.GetTimestamp();
                await ScanSafelyAsync(cancellationToken).ConfigureAwait(false);
                var pause = time.GetElapsedTime(started) * PauseInScanTimes;
                await Task.Delay(pause > interval ? pause : interval, time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops; what was not queued is found by the next one.
        }
    }

    private async Task ScanSafelyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ScanAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException exception)
        {
            LogScanFailed(trigger.Path.Container, exception.Status, exception.ErrorCode);
        }
    }

    private async Task ScanAsync(CancellationToken cancellationToken)
    {
        // Built anew each time, so that blobs that are gone are forgotten.
        var present = new Dictionary<string, ETag>(StringComparer.Ordinal);
        await foreach (var blob in _container.GetBlobsAsync(trigger.Path.Prefix, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (trigger.Path.Match(blob.Name) is null)
            {
                continue;
            }

            if (!_known.TryGetValue(blob.Name, out var known) || known != blob.ETag)
            {
                await QueueUnlessKnownAsync(blob, cancellationToken).ConfigureAwait(false);
            }

            present[blob.Name] = blob.ETag;
            _known[blob.Name] = blob.ETag;
        }

        _known = present;
    }

    /// <summary>First the message, then the receipt: a crash between queues the blob twice, and the second message finds it done.</summary>
    private async Task QueueUnlessKnownAsync(BlobItem blob, CancellationToken cancellationToken)
    {
        var message = BlobTriggerMessage.Create(function.Name, _container.Name, blob.Name, blob.ETag.ToString("G"));
        if (!await receipts.IsKnownAsync(message, cancellationToken).ConfigureAwait(false))
        {
            await queue.EnqueueAsync(message, cancellationToken).ConfigureAwait(false);
            await receipts.MarkSeenAsync(message, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Listing the container '{Container}' failed with status {Status} ({ErrorCode})")]
    private partial void LogScanFailed(string container, int status, string? errorCode);
}
