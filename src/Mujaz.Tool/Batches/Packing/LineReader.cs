using System.Buffers;
using System.Runtime.CompilerServices;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>Cuts a stream into lines, holding one of them in memory; of a line that is too long, nothing.</summary>
internal static class LineReader
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Reads the lines without their ends; null for one that is longer than allowed.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>?> ReadAsync(
        Stream stream, long maxBytes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        var line = new ArrayBufferWriter<byte>();
        var (length, read) = (0L, 0);
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            for (var rest = buffer.AsMemory(0, read); ;)
            {
                var end = rest.Span.IndexOf((byte)'\n');
                Append(line, rest.Span[..(end < 0 ? rest.Length : end)], ref length, maxBytes);
                if (end < 0)
                {
                    break;
                }

                yield return Take(line, ref length, maxBytes);
                rest = rest[(end + 1)..];
            }
        }

        if (length > 0)
        {
            yield return Take(line, ref length, maxBytes);
        }
    }

    private static void Append(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> bytes, ref long length, long maxBytes)
    {
        length += bytes.Length;
        if (length <= maxBytes)
        {
            line.Write(bytes);
        }
    }

    private static ReadOnlyMemory<byte>? Take(ArrayBufferWriter<byte> line, ref long length, long maxBytes)
    {
        // Not in one expression with null: an array that is null would become an empty line.
        ReadOnlyMemory<byte>? content = null;
        if (length <= maxBytes)
        {
            content = line.WrittenMemory.ToArray();
        }

        line.ResetWrittenCount();
        length = 0;
        return content;
    }
}
