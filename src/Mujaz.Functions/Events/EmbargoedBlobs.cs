using Azure;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Events;

/// <summary>Takes up single articles that waited: for the end of an embargo, or for the storage.</summary>
internal sealed class EmbargoedBlobs(StorageContainers containers, ArticleBlobEvent articles, BatchQueue queue)
{
    /// <summary>Deals with the blob as it is now; one that is gone was taken down or is not wanted any more.</summary>
    public async Task TakeUpAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        if (!await TryTakeUpAsync(message.BlobName!, cancellationToken))
        {
            // The model or the storage has to be waited for, which never counts towards the poison queue.
            var delay = BatchBackoff.Delay(message.Waits, null, Random.Shared.NextDouble());
            await queue.SendAsync(message with { Waits = message.Waits + 1 }, delay, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> TryTakeUpAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await containers.Articles.Blob(name).ReadIfExistsAsync(cancellationToken) is not { } blob
                || await articles.HandleAsync(name, blob.Content.ToMemory(), blob.Details.Metadata, cancellationToken) == EventResult.Done;
        }
        catch (RequestFailedException exception) when (exception.IsAway())
        {
            return false;
        }
    }
}
