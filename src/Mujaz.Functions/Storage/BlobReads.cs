using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Mujaz.Functions.Storage;

/// <summary>Reads of blobs.</summary>
internal static class BlobReads
{
    /// <summary>A blob's content, or null when there is none of the name.</summary>
    /// <exception cref="RequestFailedException">What the service fails with; also when it falls silent while the content comes.</exception>
    public static async Task<BlobDownloadResult?> ReadIfExistsAsync(this BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            return (await blob.DownloadContentAsync(cancellationToken)).Value;
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && StorageFailure.IsNoAnswer(exception))
        {
            throw StorageFailure.NoAnswer(exception);
        }
    }
}
