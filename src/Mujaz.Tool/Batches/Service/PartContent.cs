using System.Net;
using System.Net.Http.Headers;
using Mujaz.Tool.Batches.Packing;

namespace Mujaz.Tool.Batches.Service;

/// <summary>The body of a new batch, streamed from its file; can be sent any number of times.</summary>
internal sealed class PartContent : HttpContent
{
    private readonly BatchPart _part;
    private readonly Action<long> _progress;

    /// <param name="part">The part.</param>
    /// <param name="progress">Told how many bytes have been sent, of this try.</param>
    public PartContent(BatchPart part, Action<long> progress)
    {
        (_part, _progress) = (part, progress);
        Headers.ContentType = new MediaTypeHeaderValue(part.MediaType);
    }

    /// <summary>Told whenever bytes have gone out: the connection is alive.</summary>
    public Action? Activity { get; set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        long sent = 0;
        await _part.ReadAsync(
            async bytes =>
            {
                await stream.WriteAsync(bytes, cancellationToken);
                sent += bytes.Length;
                Activity?.Invoke();
                _progress(sent);
            },
            cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _part.Bytes;
        return true;
    }
}
