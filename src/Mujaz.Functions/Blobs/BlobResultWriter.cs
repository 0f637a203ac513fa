using System.Text.Json;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Blobs;

/// <summary>Writes what became of a blob. Writing the same again is harmless: the event may be delivered twice.</summary>
internal sealed class BlobResultWriter(StorageContainers containers, BlobTraceStore traces, EmbargoStore embargoes, TimeProvider time)
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>
    /// Writes <c>summaries/NAME.json</c>, and removes the traces of an earlier rejection under the same name. Not while an embargo holds that
    /// came meanwhile, nor after a takedown.
    /// </summary>
    /// <param name="name">NAME.</param>
    /// <param name="articleId">The article in the blob; the result may be that of one that is nearly the same.</param>
    /// <param name="result">The result.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>What holds the result back; nothing when it is written.</returns>
    public Task<ArticleHold> WriteResultAsync(string name, string articleId, SummaryResult result, CancellationToken cancellationToken) =>
        WriteUnlessHeldAsync(name, [articleId, result.Article.Id], result.BegunAt, isPublic: true, () => WriteResultAsync(name, result, cancellationToken), cancellationToken);

    /// <summary>Writes <c>rejected/NAME.json</c> with the reason, and keeps the original next to it. Not after a takedown of its article.</summary>
    public Task WriteRejectionAsync(
        string name, string articleId, DateTimeOffset begunAt, ReadOnlyMemory<byte> original, Problem problem, CancellationToken cancellationToken) =>
        WriteUnlessHeldAsync(name, [articleId], begunAt, isPublic: false, () => WriteRejectionAsync(name, original, problem, cancellationToken), cancellationToken);

    /// <summary>Writes <c>rejected/NAME.json</c> with the reason, and keeps the original next to it.</summary>
    public async Task WriteRejectionAsync(string name, ReadOnlyMemory<byte> original, Problem problem, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        await containers.Rejected.Blob(BlobNames.RejectedOriginal(name)).WriteAsync(original, "application/octet-stream", cancellationToken);
        var body = JsonSerializer.SerializeToUtf8Bytes(ToBody(name, problem), ContractJson.Wire.RejectionBody);
        await containers.Rejected.Blob(BlobNames.Rejection(name)).WriteAsync(body, Json, cancellationToken);
    }

    private async Task WriteResultAsync(string name, SummaryResult result, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        var body = JsonSerializer.SerializeToUtf8Bytes(result.ToResponse(), ContractJson.Wire.SummaryResponse);
        await containers.Summaries.Blob(BlobNames.Result(name)).WriteAsync(body, Json, cancellationToken);
        await containers.DeleteRejectionAsync(name, cancellationToken);
    }

    private async Task<ArticleHold> WriteUnlessHeldAsync(
        string name, IReadOnlyList<string> articleIds, DateTimeOffset begunAt, bool isPublic, Func<Task> write, CancellationToken cancellationToken)
    {
        foreach (var id in articleIds.Distinct())
        {
            var hold = await embargoes.GetHoldAsync(id, cancellationToken);
            if (hold.EndsWorkOf(begunAt) || (isPublic && hold.EmbargoUntil > time.GetUtcNow()))
            {
                return hold;
            }

            // Once more: a takedown in between has removed the note, and if this process is killed after writing, the next one needs it.
            await traces.PutAsync(id, name, cancellationToken);
        }

        await write();
        foreach (var id in articleIds.Distinct())
        {
            var hold = await embargoes.GetHoldAsync(id, cancellationToken);
            if (hold.EndsWorkOf(begunAt))
            {
                await containers.DeleteResultAsync(name, cancellationToken);
                await traces.RemoveAsync(id, [name], cancellationToken);
                return hold;
            }
        }

        return default;
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
}
