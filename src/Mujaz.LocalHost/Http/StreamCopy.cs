using System.Buffers;

namespace Mujaz.LocalHost.Http;

/// <summary>Copies a stream piece by piece, each passed on at once, so that slow and endless answers get through.</summary>
internal static class StreamCopy
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Reads until nothing comes, writes and flushes each piece.</summary>
    /// <param name="readAsync">Reads the next piece; 0 bytes is the end.</param>
    /// <param name="target">Where the pieces go.</param>
    /// <param name="onProgress">Called for each piece.</param>
    /// <param name="cancellationToken">Ends the copy.</param>
    public static async Task CopyAsync(
        Func<Memory<byte>, CancellationToken, ValueTask<int>> readAsync, Stream target, Action onProgress, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await readAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
            {
                onProgress();
                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                await target.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
