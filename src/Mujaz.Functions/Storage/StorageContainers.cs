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

    /// <summary>Removes an article's blob, its result, and what was written of its rejection.</summary>
    /// <param name="name">The blob's NAME.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task DeleteArticleAsync(string name, CancellationToken cancellationToken)
    {
        await DeleteAsync(Articles, name, cancellationToken);
        await DeleteResultAsync(name, cancellationToken);
    }

    /// <summary>Removes what became of a blob: its result, or what was written of its rejection.</summary>
    /// <param name="name">The blob's NAME.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task DeleteResultAsync(string name, CancellationToken cancellationToken)
    {
        await DeleteAsync(Summaries, BlobNames.Result(name), cancellationToken);
        await DeleteRejectionAsync(name, cancellationToken);
    }

    /// <summary>Removes the reason and the kept original of a rejection.</summary>
    /// <param name="name">The blob's NAME.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task DeleteRejectionAsync(string name, CancellationToken cancellationToken)
    {
        await DeleteAsync(Rejected, BlobNames.Rejection(name), cancellationToken);
        await DeleteAsync(Rejected, BlobNames.RejectedOriginal(name), cancellationToken);
    }

    // Under a name that no blob can be reached by, nothing was ever written: there is nothing to delete.
    private static async Task DeleteAsync(BlobContainerClient container, string name, CancellationToken cancellationToken)
    {
        if (BlobNames.IsUsable(name))
        {
            await container.Blob(name).DeleteOnceAsync(conditions: null, cancellationToken);
        }
    }

    private Task CreateAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Articles.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
        Summaries.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
        Rejected.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
        Batches.CreateIfNotExistsAsync(cancellationToken: cancellationToken));
}
