using System.Text.Json;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Blobs;

/// <summary>Writes what became of a blob. Writing the same again is harmless: the event may be delivered twice.</summary>
internal sealed class BlobResultWriter(StorageContainers containers, ArticleReferences references, EmbargoStore embargoes, TimeProvider time)
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Where the summaries of a blob with one article go.</summary>
    public IArticleSink SinkOf(ArticleBlob blob) => new BlobSink(blob, this, containers, references, embargoes);

    /// <summary>Whether work on an article from this blob has begun since then: a reference is added before anything else.</summary>
    public async Task<bool> HasBegunAsync(string articleId, string name, DateTimeOffset since, CancellationToken cancellationToken) =>
        (await references.GetBlobsAsync(articleId, cancellationToken)).Any(blob => blob.Name == name && blob.NotedAt >= since);

    /// <summary>Writes <c>rejected/NAME.json</c> with the reason, and keeps the original next to it.</summary>
    public async Task WriteRejectionAsync(string name, ReadOnlyMemory<byte> original, Problem problem, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        await containers.Rejected.Blob(BlobNames.RejectedOriginal(name)).WriteAsync(original, "application/octet-stream", cancellationToken);
        var body = JsonSerializer.SerializeToUtf8Bytes(ToBody(name, problem), SummaryJson.Wire.RejectionBody);
        await containers.Rejected.Blob(BlobNames.Rejection(name)).WriteAsync(body, Json, cancellationToken);
    }

    /// <summary>Writes <c>summaries/NAME.json</c>, and removes what is left of an earlier rejection under the same name.</summary>
    private async Task WriteResultAsync(string name, SummaryResult result, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        var body = JsonSerializer.SerializeToUtf8Bytes(result.ToResponse(), SummaryJson.Wire.SummaryResponse);
        await containers.Summaries.Blob(BlobNames.Result(name)).WriteAsync(body, Json, cancellationToken);
        await containers.DeleteRejectionAsync(name, cancellationToken);
    }

    private RejectionBody ToBody(string name, Problem problem) => new()
    {
        Blob = "articles/" + name,
        Original = "rejected/" + BlobNames.RejectedOriginal(name),
        Code = problem.Code,
        Detail = problem.Detail,
        Errors = problem.Errors,
        Categories = problem.Categories,
        RejectedAt = time.GetUtcNow(),
    };

    /// <summary>Writes under the blob's name, and removes what it has written when a takedown came meanwhile.</summary>
    private sealed class BlobSink(
        ArticleBlob blob, BlobResultWriter writer, StorageContainers containers, ArticleReferences references, EmbargoStore embargoes) : IArticleSink
    {
        private readonly HashSet<string> _articleIds = new(StringComparer.Ordinal);

        public Task AddReferenceAsync(string articleId, CancellationToken cancellationToken)
        {
            _articleIds.Add(articleId);
            return references.AddBlobAsync(articleId, blob.Name, cancellationToken);
        }

        public async Task<ArticleHold> WriteAsync(SummaryResult result, CancellationToken cancellationToken)
        {
            await writer.WriteResultAsync(blob.Name, result, cancellationToken);
            return await TakeBackAsync(result.BegunAt, cancellationToken);
        }

        public async Task<ArticleHold> RejectAsync(Problem problem, SummaryResult result, CancellationToken cancellationToken)
        {
            await writer.WriteRejectionAsync(blob.Name, blob.Content, problem, cancellationToken);
            return await TakeBackAsync(result.BegunAt, cancellationToken);
        }

        /// <summary>Removes what was written after a takedown of one of its articles.</summary>
        private async Task<ArticleHold> TakeBackAsync(DateTimeOffset begunAt, CancellationToken cancellationToken)
        {
            foreach (var id in _articleIds)
            {
                var hold = await embargoes.GetHoldAsync(id, cancellationToken);
                if (hold.EndsWorkOf(begunAt))
                {
                    await containers.DeleteResultAsync(blob.Name, cancellationToken);
                    await references.RemoveBlobsAsync(id, [blob.Name], cancellationToken);
                    return hold;
                }
            }

            return default;
        }
    }
}
