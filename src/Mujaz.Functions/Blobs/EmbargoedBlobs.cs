using Azure;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Blobs;

/// <summary>Takes up single articles that waited: for the end of an embargo, or for the storage.</summary>
internal sealed class EmbargoedBlobs(ArticleBlobStore articles, ArticleBlobProcessor processor, BatchQueue queue)
{
    /// <summary>Processes the blob as it is now; one that is gone was taken down or is not wanted any more.</summary>
    public async Task TakeUpAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        try
        {
            if (await articles.FindAsync(message.BlobName!, cancellationToken) is { } blob)
            {
                await processor.ProcessAsync(blob, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is ModelBusyException || (exception is RequestFailedException failure && failure.IsAway()))
        {
            // The model or the storage has to be waited for, which never counts towards the poison queue.
            var delay = BatchBackoff.Delay(message.Waits, null, Random.Shared.NextDouble());
            await queue.SendAsync(message with { Waits = message.Waits + 1 }, delay, cancellationToken);
        }
    }
}
