using System.Runtime.CompilerServices;
using System.Text;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>NDJSON, sent as it is: the service says by its number which line is wrong, and does the others.</summary>
internal static class JsonLinesInput
{
    public static async IAsyncEnumerable<BatchLine> ReadAsync(
        Stream stream, PartLimits limits, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var _ = stream;
        var number = 0;
        await foreach (var line in LineReader.ReadAsync(stream, limits.Bytes, cancellation))
        {
            var place = $"line {++number}";
            yield return line is { } content
                ? new BatchLine(place, Trim(content))
                : new BatchLine(place, default, limits.TooLarge(place));
        }
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line) =>
        (line.Span.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line).Trim(" \t\r"u8);
}
