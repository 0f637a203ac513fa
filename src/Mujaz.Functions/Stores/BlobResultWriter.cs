using System.Text.Json;
using Mujaz.Functions.Contracts;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Summarizing;
using Mujaz.Storage.Blobs;

namespace Mujaz.Functions.Stores;

/// <summary>Writes what became of a blob. Writing the same again is harmless: the event may be delivered twice.</summary>
internal sealed class BlobResultWriter(StorageContainers containers, TimeProvider time)
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Writes <c>summaries/NAME.json</c>, and removes the traces of an earlier rejection under the same name.</summary>
    public async Task WriteResultAsync(string name, SummaryResult result, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var body = JsonSerializer.SerializeToUtf8Bytes(result.ToResponse(), ContractJson.Wire.SummaryResponse);
        await UploadAsync(containers.Summaries, BlobNames.Result(name), body, Json, cancellationToken).ConfigureAwait(false);
        await containers.DeleteRejectionAsync(name, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes <c>rejected/NAME.json</c> with the reason, and keeps the original next to it.</summary>
    public async Task WriteRejectionAsync(string name, ReadOnlyMemory<byte> original, Problem problem, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        await UploadAsync(containers.Rejected, BlobNames.RejectedOriginal(name), original, "application/octet-stream", cancellationToken).ConfigureAwait(false);
        var body = JsonSerializer.SerializeToUtf8Bytes(ToBody(name, problem), ContractJson.Wire.RejectionBody);
        await UploadAsync(containers.Rejected, BlobNames.Rejection(name), body, Json, cancellationToken).ConfigureAwait(false);
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

    private static async Task UploadAsync(BlobContainerClient container, string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { ContentType = contentType };
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), options, cancellationToken).ConfigureAwait(false);
    }
}
