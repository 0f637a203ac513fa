using System.IO.Pipelines;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Writes a blob of JSON lines while its content is made, holding some megabytes of it; nothing half is ever committed.</summary>
internal static class StreamedUpload
{
    private const int Pause = 1024 * 1024;

    public static async Task RunAsync(
        BlobClient blob, BlobRequestConditions? conditions, Func<PipeWriter, CancellationToken, Task> fill, CancellationToken cancellationToken)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: Pause, resumeWriterThreshold: Pause / 2));
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var filling = FillAsync(pipe.Writer, fill, abort.Token);
        try
        {
            await blob.UploadOnceAsync(pipe.Reader.AsStream(), "application/x-ndjson; charset=utf-8", conditions, cancellationToken);
        }
        finally
        {
            // When the upload failed, the writer would wait for ever for room.
            await abort.CancelAsync();
            await pipe.Reader.CompleteAsync();
        }

        await filling;
    }

    private static async Task FillAsync(PipeWriter output, Func<PipeWriter, CancellationToken, Task> fill, CancellationToken cancellationToken)
    {
        try
        {
            await fill(output, cancellationToken);
            await output.CompleteAsync();
        }
        catch (Exception exception)
        {
            // Through the pipe the upload learns of it.
            await output.CompleteAsync(exception);
            throw;
        }
    }
}
