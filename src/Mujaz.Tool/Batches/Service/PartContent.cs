using System.Net;
using System.Net.Http.Headers;
using Mujaz.Tool.Batches.Packing;

namespace Mujaz.Tool.Batches.Service;

/// <summary>The body of a new batch, streamed from its file; can be sent any number of times.</summary>
internal sealed class PartContent : HttpContent
{
    private const int BufferSize = 64 * 1024;

    private readonly BatchPart _part;
    private readonly Action<long> _progress;

    /// <param name="part">The part.</param>
    /// <param name="progress">Told how many bytes have been sent, of this try.</param>
    public PartContent(BatchPart part, Action<long> progress)
    {
        (_part, _progress) = (part, progress);
        Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
    }

    /// <summary>Told whenever bytes have gone out: the connection is alive.</summary>
    public Action? Activity { get; set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(_part.Path);
        var buffer = new byte[BufferSize];
        long sent = 0;
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            sent += read;
            Activity?.Invoke();
            _progress(sent);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _part.Bytes;
        return true;
    }
}
