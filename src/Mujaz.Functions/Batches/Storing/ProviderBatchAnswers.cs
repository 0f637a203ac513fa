using Azure.Storage.Blobs.Models;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>
/// The provider's answers until their items have taken them: <c>batches/ID/answers/ARTICLE/REQUEST.json</c>. They go with the
/// other blobs of the batch, and below the article's name a takedown finds them.
/// </summary>
internal sealed class ProviderBatchAnswers(StorageContainers containers)
{
    /// <summary>The folder of answers within a batch's own.</summary>
    public const string Folder = "/answers/";

    /// <summary>Stores an answer. Doing it again is harmless.</summary>
    public async Task PutAsync(string batchId, ProviderBatchLineId id, ReadOnlyMemory<byte> completion, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        await containers.Batches.Blob(NameOf(batchId, id.ArticleId, id.Request))
            .WriteAsync(completion, "application/json; charset=utf-8", cancellationToken);
    }

    /// <summary>The chat completion that answers a call about an article, or null when there is none.</summary>
    public async Task<ReadOnlyMemory<byte>?> GetAsync(string batchId, string articleId, string request, CancellationToken cancellationToken)
    {
        var blob = await containers.Batches.Blob(NameOf(batchId, articleId, request)).ReadIfExistsAsync(cancellationToken);
        return blob?.Content.ToMemory();
    }

    /// <summary>Deletes every answer about an article in a batch.</summary>
    public async Task DeleteAsync(string batchId, string articleId, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        var blobs = containers.Batches.GetBlobsAsync(BlobTraits.None, BlobStates.None, FolderOf(batchId, articleId), cancellationToken);
        await foreach (var blob in blobs)
        {
            await containers.Batches.Blob(blob.Name).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        }
    }

    private static string NameOf(string batchId, string articleId, string request) => $"{FolderOf(batchId, articleId)}{request}.json";

    private static string FolderOf(string batchId, string articleId) => $"{batchId}{Folder}{articleId}/";
}
