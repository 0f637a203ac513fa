using Mujaz.Tool.Batches.Service;

namespace Mujaz.Tool.Batches.Results;

/// <summary>
/// Writes the results of batches one after the other. They go into <c>FILE.part</c>, which becomes FILE when all are there: whoever finds
/// FILE has all of it. A download that is cut off is begun again at its batch; the service has no ranges, so continuing would carry the same bytes.
/// </summary>
internal sealed class ResultsDownload(BatchService service, ResultFormat format)
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Downloads into a file.</summary>
    /// <returns>How many records there are.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<int> WriteFileAsync(IReadOnlyList<BatchState> batches, string path, CancellationToken cancellation)
    {
        var part = path + ".part";
        try
        {
            int records;
            await using (var file = new FileStream(part, FileMode.Create, FileAccess.ReadWrite))
            {
                records = await WriteAsync(batches, file, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
            return records;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Downloads everything, then writes it on: what has gone down a pipe cannot be taken back.</summary>
    public async Task<int> WriteStreamAsync(IReadOnlyList<BatchState> batches, Stream output, CancellationToken cancellation)
    {
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"mujaz-{Path.GetRandomFileName()}"),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        var records = await WriteAsync(batches, file, cancellation);
        file.Position = 0;
        await file.CopyToAsync(output, cancellation);
        return records;
    }

    private async Task<int> WriteAsync(IReadOnlyList<BatchState> batches, FileStream file, CancellationToken cancellation)
    {
        var records = 0;
        foreach (var batch in batches)
        {
            records += await WriteOneAsync(batch, file, cancellation);
        }

        return records;
    }

    private async Task<int> WriteOneAsync(BatchState batch, FileStream file, CancellationToken cancellation)
    {
        var start = file.Position;
        while (true)
        {
            string fault;
            try
            {
                var records = await CopyAsync(batch.Id, file, cancellation);
                if (records >= batch.Counts.Ended)
                {
                    service.Patience.Recovered();
                    return records;
                }

                fault = $"The results ended early, with {records} of {batch.Counts.Ended} articles.";
            }
            catch (HttpIOException exception)
            {
                fault = $"The results were cut off: {exception.Message}";
            }

            if (!await service.Patience.WaitAsync(fault, null, cancellation))
            {
                throw new ServiceException(ExitCode.Unreachable, fault);
            }

            file.SetLength(start);
            file.Position = start;
        }
    }

    private async Task<int> CopyAsync(string id, FileStream file, CancellationToken cancellation)
    {
        using var response = await service.OpenResultsAsync(id, format, cancellation);
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var counter = new RecordCounter(format);
        var skipsHeader = format.HasHeader && file.Position > 0;
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await ReadAsync(body, buffer, cancellation)) > 0)
        {
            var bytes = buffer.AsMemory(0, read);
            counter.Add(bytes.Span);
            if (skipsHeader)
            {
                var end = bytes.Span.IndexOf((byte)'\n');
                bytes = end < 0 ? default : bytes[(end + 1)..];
                skipsHeader = end < 0;
            }

            await file.WriteAsync(bytes, cancellation);
        }

        return counter.Records;
    }

    /// <summary>Reads on; a service that says nothing for minutes has been lost without a word.</summary>
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellation)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        idle.CancelAfter(RetryingHandler.IdleLimit);
        try
        {
            return await body.ReadAsync(buffer, idle.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "nothing came any more.");
        }
    }
}
