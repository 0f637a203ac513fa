using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Reads JSON Lines (NDJSON): one article a line. A line that is wrong costs only itself.</summary>
internal static class JsonLinesReader
{
    public static async IAsyncEnumerable<BatchEntry> ReadAsync(
        Stream stream, int maxItemBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in LineReader.ReadAsync(stream, maxItemBytes, cancellationToken))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {line.Number}");
            if (line.Content is not { } content)
            {
                yield return new BatchEntry(place, ".json", default, BatchProblem.ItemTooLarge(maxItemBytes));
                continue;
            }

            var item = Trim(content);
            if (!item.IsEmpty)
            {
                yield return new BatchEntry(place, ".json", item);
            }
        }
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line)
    {
        if (line.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            line = line[Encoding.UTF8.Preamble.Length..];
        }

        return line.Trim(" \t\r"u8);
    }
}
