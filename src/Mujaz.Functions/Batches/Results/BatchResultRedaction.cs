using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Takes an article out of results that were put together: its lines say <c>takenDown</c> instead. Doing it again changes nothing.</summary>
/// <remarks>By the article's id in the lines and not by their numbers: another batch may have written results of the same name since.</remarks>
internal sealed class BatchResultRedaction(StorageContainers containers, TimeProvider time)
{
    private const int MaxConflicts = 5;

    public async Task RedactAsync(string name, string articleId, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        for (var conflicts = 0; ; conflicts++)
        {
            try
            {
                await TryRedactAsync(name, articleId, cancellationToken);
                return;
            }
            catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status412PreconditionFailed && conflicts < MaxConflicts)
            {
                // Somebody has written the results anew in between: look at those.
            }
        }
    }

    private async Task TryRedactAsync(string name, string articleId, CancellationToken cancellationToken)
    {
        var blob = containers.Summaries.Blob(BlobNames.Results(name));
        if (await OpenAsync(blob, cancellationToken) is not { } found)
        {
            return;
        }

        var (content, etag) = found;
        var lines = new List<BatchItem>();
        await using (content)
        {
            await foreach (var line in LineReader.ReadAsync(content, int.MaxValue, cancellationToken))
            {
                if (Holds(line, articleId) && Read(line) is { IsTakenDown: false } item)
                {
                    lines.Add(item);
                }
            }
        }

        if (lines.Count > 0)
        {
            // The report first: while the lines stand, a takedown that was cut short finds them again.
            await CorrectReportAsync(name, lines, cancellationToken);
            await RewriteAsync(blob, etag, articleId, cancellationToken);
        }
    }

    private async Task RewriteAsync(BlobClient blob, ETag etag, string articleId, CancellationToken cancellationToken)
    {
        var conditions = new BlobRequestConditions { IfMatch = etag };
        await StreamedUpload.RunAsync(blob, conditions, (output, token) => CopyAsync(blob, output, articleId, token), cancellationToken);
    }

    private async Task CopyAsync(BlobClient blob, PipeWriter output, string articleId, CancellationToken cancellationToken)
    {
        var download = await blob.DownloadStreamingAsync(cancellationToken: cancellationToken);
        await using var content = download.Value.Content;
        await foreach (var line in LineReader.ReadAsync(content, int.MaxValue, cancellationToken))
        {
            if (Holds(line, articleId))
            {
                BatchResultLineWriter.Write(output, new BatchResultLine(Take(Read(line)), null, null));
            }
            else
            {
                await output.WriteAsync(line.Content!.Value, cancellationToken);
                await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
            }

            await output.FlushAsync(cancellationToken);
        }
    }

    private async Task CorrectReportAsync(string name, List<BatchItem> lines, CancellationToken cancellationToken)
    {
        var blob = containers.Summaries.Blob(BlobNames.Report(name));
        if (await blob.ReadIfExistsAsync(cancellationToken) is not { } report)
        {
            return;
        }

        var corrected = BatchReportCorrection.Apply(report.Content.ToMemory(), [.. lines.Select(line => (line.State, Take(line)))]);
        await blob.WriteAsync(corrected, "application/json; charset=utf-8", cancellationToken);
    }

    private BatchItem Take(BatchItem item) => item.Fail(BatchProblem.TakenDown, time.GetUtcNow());

    private static async Task<(Stream Content, ETag ETag)?> OpenAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            var download = await blob.DownloadStreamingAsync(cancellationToken: cancellationToken);
            return (download.Value.Content, download.Value.Details.ETag);
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    // Inside a JSON string the quotation marks would be escaped: these bytes are the line's own properties.
    private static bool Holds(TextLine line, string articleId)
    {
        var bytes = line.Content!.Value.Span;
        return bytes.IndexOf(Encoding.UTF8.GetBytes($"\"articleId\":\"{articleId}\"")) >= 0

            // A near-duplicate that was answered with the article's summaries.
            || bytes.IndexOf(Encoding.UTF8.GetBytes($"\"result\":{{\"id\":\"{articleId}\"")) >= 0;
    }

    private static BatchItem Read(TextLine line)
    {
        using var json = JsonDocument.Parse(line.Content!.Value);
        var root = json.RootElement;
        var error = root.GetProperty("error");
        return new BatchItem(root.GetProperty("sequence").GetInt32())
        {
            State = WireName.Parse<BatchItemState>(root.GetProperty("status").GetString()!),
            ItemId = root.GetProperty("id").GetString(),
            Place = root.GetProperty("place").GetString()!,
            ArticleId = root.GetProperty("articleId").GetString(),
            ErrorCode = error.ValueKind == JsonValueKind.Null ? null : error.GetProperty("code").GetString(),
        };
    }
}
