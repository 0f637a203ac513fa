using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Blobs;

/// <summary>Removes the blobs that an article came in and went out by.</summary>
internal sealed class BlobTakedown(ArticleReferences references, StorageContainers containers) : IArticlePlace
{
    /// <summary>
    /// Longer than a blob can be worked on. The reference to one that was begun since stays until the takedown is swept: should the process be
    /// killed after it has written a result and before it has seen the takedown, the result is found.
    /// </summary>
    private static readonly TimeSpan LongestWork = TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    public async Task<int> TakeDownAsync(string articleId, DateTimeOffset takenDownAt, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        var blobs = await references.GetBlobsAsync(articleId, cancellationToken);
        foreach (var blob in blobs)
        {
            await containers.DeleteArticleAsync(blob.Name, cancellationToken);
        }

        var done = blobs.Where(blob => blob.NotedAt < takenDownAt - LongestWork).Select(blob => blob.Name);
        await references.RemoveBlobsAsync(articleId, done, cancellationToken);
        return blobs.Count;
    }

    /// <inheritdoc/>
    public async Task SweepAsync(string articleId, ArticleHold hold, CancellationToken cancellationToken)
    {
        foreach (var blob in (await references.GetBlobsAsync(articleId, cancellationToken)).Where(blob => hold.EndsWorkOf(blob.NotedAt)))
        {
            await containers.DeleteResultAsync(blob.Name, cancellationToken);
            await references.RemoveBlobsAsync(articleId, [blob.Name], cancellationToken);
        }
    }
}
