using System.Net;
using System.Net.Http.Headers;

namespace Mujaz.LocalHost.Triggers;

/// <summary>A JSON body whose length is not told beforehand, so that it is sent in chunks, as the host does.</summary>
internal sealed class ChunkedJsonContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _json;

    /// <summary>Wraps UTF-8 JSON.</summary>
    public ChunkedJsonContent(ReadOnlyMemory<byte> json)
    {
        _json = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
    }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_json).AsTask();

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_json, cancellationToken).AsTask();

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
