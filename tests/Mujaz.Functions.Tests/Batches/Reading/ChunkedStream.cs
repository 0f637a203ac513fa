namespace Mujaz.Functions.Tests.Batches.Reading;

/// <summary>A stream that gives its bytes in pieces of given sizes, over and over, as a network does.</summary>
internal sealed class ChunkedStream(byte[] content, int[] sizes) : MemoryStream(content)
{
    private int _reads;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var size = sizes.Length == 0 ? buffer.Length : Math.Max(1, sizes[_reads++ % sizes.Length]);
        return ValueTask.FromResult(Read(buffer.Span[..Math.Min(size, buffer.Length)]));
    }
}
