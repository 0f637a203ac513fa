using Azure.Storage.Blobs;

namespace Mujaz.Functions.Storage;

/// <summary>The blob containers of the app.</summary>
internal sealed class StorageContainers(BlobServiceClient service)
{
    private readonly CreateOnce _creation = new();

    /// <summary>What desks drop: the blob trigger watches it.</summary>
    public BlobContainerClient Articles { get; } = service.GetBlobContainerClient("articles");

    /// <summary>The results, <c>NAME.json</c> for <c>articles/NAME</c>.</summary>
    public BlobContainerClient Summaries { get; } = service.GetBlobContainerClient("summaries");

    /// <summary>What could not be summarised, with the reason, and the original.</summary>
    public BlobContainerClient Rejected { get; } = service.GetBlobContainerClient("rejected");

    /// <summary>The items of batches and their results, until the batch is put together.</summary>
    public BlobContainerClient Batches { get; } = service.GetBlobContainerClient("batches");

    /// <summary>Creates what does not exist yet; after the first success it costs nothing.</summary>
    public ValueTask EnsureCreatedAsync(CancellationToken cancellationToken) => _creation.RunAsync(CreateAsync, cancellationToken);

    /// <summary>Removes the reason and the kept original of a rejection.</summary>
    /// <param name="name">The blob's NAME.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task DeleteRejectionAsync(string name, CancellationToken cancellationToken)
    {
        await Rejected.Blob(BlobNames.Rejection(name)).DeleteIfExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await Rejected.Blob(BlobNames.RejectedOriginal(name)).DeleteIfExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private Task CreateAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Articles.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
        Summaries.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
        Rejected.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
        Batches.CreateIfNotExistsAsync(cancellationToken: cancellationToken));
}
