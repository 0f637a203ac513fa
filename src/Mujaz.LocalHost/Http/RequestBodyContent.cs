using System.Net;

namespace Mujaz.LocalHost.Http;

/// <summary>A client's request body, passed on as it comes in; never held whole.</summary>
internal sealed class RequestBodyContent(Stream body, long? length, Action onProgress) : HttpContent
{
    /// <summary>The client's side failed while its body was read (too long, cut off); not the handler's fault.</summary>
    public Exception? ReadError { get; private set; }

    /// <summary>Whether any of the body was asked for: then the call cannot be repeated.</summary>
    public bool Started { get; private set; }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Started = true;
        await StreamCopy.CopyAsync(ReadAsync, stream, onProgress, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long computed)
    {
        computed = length ?? 0;
        return length is not null;
    }

    private async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or BadHttpRequestException)
        {
            ReadError = exception;
            throw;
        }
    }
}
