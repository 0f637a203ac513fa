using Azure;
using Azure.Storage.Blobs.Models;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Events;

/// <summary>Takes up single articles once their embargo is over.</summary>
internal sealed class EmbargoedBlobs(StorageContainers containers, ArticleBlobEvent articles, BatchQueue queue)
{
    /// <summary>Deals with the blob as it is now; one that is gone was taken down or is not wanted any more.</summary>
    public async Task TakeUpAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        var name = message.BlobName!;
        if (await DownloadAsync(name, cancellationToken).ConfigureAwait(false) is not { } blob)
        {
            return;
        }

        if (await articles.HandleAsync(name, blob.Content.ToMemory(), blob.Details.Metadata, cancellationToken).ConfigureAwait(false) == EventResult.Retry)
        {
            // The model has to be waited for, which never counts towards the poison queue.
            var delay = BatchBackoff.Delay(message.Waits, null, Random.Shared.NextDouble());
            await queue.SendAsync(message with { Waits = message.Waits + 1 }, delay, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<BlobDownloadResult?> DownloadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var blob = await containers.Articles.Blob(name).DownloadContentAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return blob.Value;
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }
}
