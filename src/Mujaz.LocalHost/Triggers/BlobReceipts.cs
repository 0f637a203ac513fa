using Azure;
using Mujaz.Storage.Blobs;

namespace Mujaz.LocalHost.Triggers;

/// <summary>
/// Remembers in storage which version of which blob was seen and which is done, so that a blob is worked on at least once, and not
/// again after a restart.
/// </summary>
internal sealed class BlobReceipts(BlobServiceClient blobs, HostIdentity host)
{
    private const string Completed = "completed";
    private const string Seen = "seen";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(HostContainer.Name);

    /// <summary>Makes the container, if it is not there.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => _container.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Whether a version is known, done or not.</summary>
    public async Task<bool> IsKnownAsync(BlobTriggerMessage blob, CancellationToken cancellationToken) =>
        (await Receipt(blob).ExistsAsync(cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Whether a version is done.</summary>
    public async Task<bool> IsCompletedAsync(BlobTriggerMessage blob, CancellationToken cancellationToken)
    {
        try
        {
            var receipt = await Receipt(blob).DownloadContentAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return receipt.Value.Content.ToString() == Completed;
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return false;
        }
    }

    /// <summary>Notes that a version is in the queue, unless more is known of it already.</summary>
    public async Task MarkSeenAsync(BlobTriggerMessage blob, CancellationToken cancellationToken)
    {
        try
        {
            await Receipt(blob).UploadAsync(BinaryData.FromString(Seen), overwrite: false, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException exception) when (exception.Status is StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed)
        {
            // It may be done already: its message was faster than this note.
        }
    }

    /// <summary>Notes that a version is done, for good or ill.</summary>
    public Task MarkCompletedAsync(BlobTriggerMessage blob, CancellationToken cancellationToken) =>
        Receipt(blob).UploadAsync(BinaryData.FromString(Completed), overwrite: true, cancellationToken);

    private BlobClient Receipt(BlobTriggerMessage blob) => _container.GetBlobClient(
        $"blobreceipts/{host.Id}/{blob.FunctionId}/{blob.ETag?.Trim('"')}/{blob.ContainerName}/{blob.BlobName}");
}
