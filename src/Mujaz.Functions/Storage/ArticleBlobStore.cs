namespace Mujaz.Functions.Storage;

/// <summary>The blobs of the container <c>articles</c>, which desks drop.</summary>
internal sealed class ArticleBlobStore(StorageContainers containers)
{
    /// <summary>The container's name.</summary>
    public const string Container = "articles";

    /// <summary>The blob as it is now, or null when it is gone or cannot be reached by its name, for which no retry helps.</summary>
    public async Task<ArticleBlob?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (!BlobNames.IsUsable(name) || await containers.Articles.Blob(name).ReadIfExistsAsync(cancellationToken) is not { } blob)
        {
            return null;
        }

        return new ArticleBlob(name, blob.Details.ETag.ToString(), blob.Content.ToMemory(), blob.Details.Metadata);
    }
}
