using Mujaz.Functions.Batches;

namespace Mujaz.Functions.Blobs;

/// <summary>Takes up single articles once their embargo is over.</summary>
internal sealed class EmbargoedBlobs(ArticleBlobStore articles, ArticleBlobProcessor processor, BatchQueue queue)
{
    /// <summary>Processes the blob as it is now; one that is gone was taken down or is not wanted any more.</summary>
    public async Task TakeUpAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(message.BlobName!, cancellationToken) is not { } blob)
        {
            return;
        }

        try
        {
            await processor.ProcessAsync(blob, cancellationToken);
        }
        catch (ModelBusyException)
        {
            // The model has to be waited for, which never counts towards the poison queue.
            var delay = BatchBackoff.Delay(message.Waits, null, Random.Shared.NextDouble());
            await queue.SendAsync(message with { Waits = message.Waits + 1 }, delay, cancellationToken);
        }
    }
}
