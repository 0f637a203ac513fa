using System.Text.Json;
using Mujaz.Functions.Contracts;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Summarizing;

namespace Mujaz.Functions.Storage;

/// <summary>Writes what became of a blob. Writing the same again is harmless: the event may be delivered twice.</summary>
internal sealed class BlobResultWriter(StorageContainers containers, TimeProvider time)
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Writes <c>summaries/NAME.json</c>, and removes the traces of an earlier rejection under the same name.</summary>
    public async Task WriteResultAsync(string name, SummaryResult result, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var body = JsonSerializer.SerializeToUtf8Bytes(result.ToResponse(), ContractJson.Wire.SummaryResponse);
        await containers.Summaries.Blob(BlobNames.Result(name)).WriteAsync(body, Json, cancellationToken);
        await containers.DeleteRejectionAsync(name, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes <c>rejected/NAME.json</c> with the reason, and keeps the original next to it.</summary>
    public async Task WriteRejectionAsync(string name, ReadOnlyMemory<byte> original, Problem problem, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        await containers.Rejected.Blob(BlobNames.RejectedOriginal(name)).WriteAsync(original, "application/octet-stream", cancellationToken);
        var body = JsonSerializer.SerializeToUtf8Bytes(ToBody(name, problem), ContractJson.Wire.RejectionBody);
        await containers.Rejected.Blob(BlobNames.Rejection(name)).WriteAsync(body, Json, cancellationToken);
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
