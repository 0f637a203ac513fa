using System.IO.Pipelines;
using System.Text.Json;
using Mujaz.Functions.Contracts;
using Mujaz.Functions.Models;
using Mujaz.Functions.Stores;
using Mujaz.Storage.Blobs;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Puts a batch together: <c>summaries/NAME.jsonl</c> and <c>summaries/NAME.report.json</c>. Doing it again gives the same.</summary>
internal sealed class BatchResultFile(BatchResults results, StorageContainers containers, ModelPriceList prices)
{
    /// <summary>Writes both blobs.</summary>
    /// <returns>What became of the items.</returns>
    public async Task<BatchTally> WriteAsync(BatchHeader header, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var summary = new BatchReportBuilder();
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1024 * 1024, resumeWriterThreshold: 512 * 1024));
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = FillAsync(header, pipe.Writer, summary, abort.Token);
        try
        {
            var options = new BlobUploadOptions { ContentType = "application/x-ndjson; charset=utf-8" };
            await containers.Summaries.GetBlobClient(BatchNames.Results(header.Name)).UploadAsync(pipe.Reader.AsStream(), options, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // When the upload failed, the writer would wait for ever for room.
            await abort.CancelAsync().ConfigureAwait(false);
            await pipe.Reader.CompleteAsync().ConfigureAwait(false);
        }

        await writing.ConfigureAwait(false);
        var report = summary.ToBody(header, now, prices);
        await containers.Summaries.GetBlobClient(BatchNames.Report(header.Name)).UploadAsync(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(report, BatchJson.Wire.BatchReportBody)),
            new BlobUploadOptions { ContentType = "application/json; charset=utf-8" },
            cancellationToken).ConfigureAwait(false);
        return summary.Tally;
    }

    private async Task FillAsync(BatchHeader header, PipeWriter output, BatchReportBuilder summary, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var line in results.ReadAsync(header, cancellationToken).ConfigureAwait(false))
            {
                summary.Add(line);
                BatchResultLineWriter.Write(output, line);
                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            await output.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Through the pipe the upload learns of it, and nothing half is ever committed.
            await output.CompleteAsync(exception).ConfigureAwait(false);
            throw;
        }
    }
}
