using System.IO.Pipelines;
using System.Text.Json;
using Mujaz.Functions.Batches.Contract;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Puts a batch together: <c>summaries/NAME.jsonl</c> and <c>summaries/NAME.report.json</c>. Doing it again gives the same.</summary>
internal sealed class BatchResultFile(BatchResults results, ProviderBatchReport economy, StorageContainers containers, ModelPriceList prices)
{
    /// <summary>Writes both blobs.</summary>
    /// <returns>What became of the items.</returns>
    public async Task<BatchTally> WriteAsync(BatchHeader header, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        var summary = new BatchReportBuilder();
        await StreamedUpload.RunAsync(
            containers.Summaries.Blob(BlobNames.Results(header.Name)),
            conditions: null,
            (output, token) => FillAsync(header, output, summary, token),
            cancellationToken);
        var parts = await economy.GetAsync(header, cancellationToken);
        var report = summary.ToBody(header, parts, now, prices);
        await containers.Summaries.Blob(BlobNames.Report(header.Name)).WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(report, BatchJson.Wire.BatchReportBody), "application/json; charset=utf-8", cancellationToken);
        return summary.Tally;
    }

    /// <summary>Whether what lies under the batch's name is its own: a blob that is uploaded again makes another batch of that name.</summary>
    public async Task<bool> IsOwnAsync(BatchHeader header, CancellationToken cancellationToken) =>
        await FindReportAsync(header.Name, cancellationToken) is not { } found || found.Id == header.Id;

    /// <summary>Whether a batch that was taken in later has written its results under the same name: they must stay.</summary>
    public async Task<bool> IsSupersededAsync(BatchHeader header, CancellationToken cancellationToken) =>
        await FindReportAsync(header.Name, cancellationToken) is { } found && found.Id != header.Id && found.CreatedAt > header.CreatedAt;

    private async Task<(string? Id, DateTimeOffset CreatedAt)?> FindReportAsync(string name, CancellationToken cancellationToken)
    {
        if (await containers.Summaries.Blob(BlobNames.Report(name)).ReadIfExistsAsync(cancellationToken) is not { } report)
        {
            return null;
        }

        using var json = JsonDocument.Parse(report.Content.ToMemory());
        return (json.RootElement.GetProperty("id").GetString(), json.RootElement.GetProperty("createdAt").GetDateTimeOffset());
    }

    private async Task FillAsync(BatchHeader header, PipeWriter output, BatchReportBuilder summary, CancellationToken cancellationToken)
    {
        await foreach (var line in results.ReadAsync(header, cancellationToken))
        {
            summary.Add(line);
            BatchResultLineWriter.Write(output, line);
            await output.FlushAsync(cancellationToken);
        }
    }
}
