using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Cuts a stream into lines, holding one line in memory; of a line that is too long, nothing but its number.</summary>
internal static class LineReader
{
    private const int BufferSize = 64 * 1024;

    public static async IAsyncEnumerable<TextLine> ReadAsync(
        Stream stream, int maxBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferSize, leaveOpen: true));
        try
        {
            var number = 0;
            var skipping = false;
            while (true)
            {
                var read = await pipe.ReadAsync(cancellationToken);
                var rest = read.Buffer;
                while (TryCut(ref rest, out var line))
                {
                    yield return Line(++number, line, skipping, maxBytes);
                    skipping = false;
                }

                if (read.IsCompleted)
                {
                    if (skipping || !rest.IsEmpty)
                    {
                        yield return Line(++number, rest, skipping, maxBytes);
                    }

                    yield break;
                }

                if (skipping || rest.Length > maxBytes)
                {
                    skipping = true;
                    rest = rest.Slice(rest.End);
                }

                pipe.AdvanceTo(rest.Start, rest.End);
            }
        }
        finally
        {
            await pipe.CompleteAsync();
        }
    }

    private static bool TryCut(ref ReadOnlySequence<byte> rest, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is not { } end)
        {
            line = default;
            return false;
        }

        line = rest.Slice(0, end);
        rest = rest.Slice(rest.GetPosition(1, end));
        return true;
    }

    private static TextLine Line(int number, ReadOnlySequence<byte> line, bool isTail, int maxBytes) =>
        new(number, isTail || line.Length > maxBytes ? default(ReadOnlyMemory<byte>?) : line.ToArray());
}
