using System.Text;
using System.Text.Unicode;
using Mujaz.Articles.Decoding;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Reading;

/// <summary>Reads articles from a table with a header row (RFC 4180). A row that is wrong costs only itself.</summary>
internal static class CsvArticleReader
{
    private static readonly byte[] Delimiters = [(byte)',', (byte)';', (byte)'\t'];

    /// <summary>The rows as articles, or why the table cannot be read as a whole.</summary>
    /// <param name="content">The table; UTF-8, or any encoding that can be told from the text, as spreadsheets write it.</param>
    /// <param name="maxItemBytes">The most bytes of a row.</param>
    public static Result<BatchInput> Open(ReadOnlyMemory<byte> content, int maxItemBytes)
    {
        var table = ToUtf8(content);
        if (!table.HasValue)
        {
            return new Problem(StatusCodes.Status422UnprocessableEntity, ProblemCode.BlobUnreadable, "The table is damaged, or not text in any encoding that is known here.");
        }

        var (header, rows) = TakeHint(table.Value);
        var best = header is { } given ? HeaderOf(rows, given) : Delimiters.Select(delimiter => HeaderOf(rows, delimiter)).MaxBy(candidate => candidate?.Columns.Known ?? -1);
        if (best is null)
        {
            return BatchProblem.Empty;
        }

        return best.Columns.HasContent
            ? new BatchInput(Rows(best, maxItemBytes).ToAsyncEnumerable()) { Warnings = best.Columns.Warnings }
            : BatchProblem.MissingColumn;
    }

    private static IEnumerable<BatchEntry> Rows(Header header, int maxItemBytes)
    {
        while (header.Scanner.TryRead(out var record, out var isClosed))
        {
            var place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"row {header.Scanner.Row}");
            if (record.Length > maxItemBytes || !isClosed)
            {
                yield return Refused(place, isClosed ? BatchProblem.ItemTooLarge(maxItemBytes) : BatchProblem.OpenQuotation);
            }
            else if (CsvCells.Parse(record, header.Delimiter) is not { } cells)
            {
                yield return Refused(place, BatchProblem.BrokenRow);
            }
            else if (!Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                yield return Fits(cells, header.Columns.Count)
                    ? new BatchEntry(place, ".json", CsvRowWriter.Write(header.Columns, cells))
                    : Refused(place, BatchProblem.RaggedRow(cells.Length, header.Columns.Count));
            }
        }
    }

    /// <summary>Blank cells behind the last column are a delimiter too many, no shift.</summary>
    private static bool Fits(string[] cells, int columns) =>
        cells.Length >= columns && Array.TrueForAll(cells[columns..], string.IsNullOrWhiteSpace);

    private static BatchEntry Refused(string place, Problem problem) => new(place, ".json", default, problem);

    /// <summary>The header row read with a delimiter, or null when there is none.</summary>
    private static Header? HeaderOf(ReadOnlyMemory<byte> table, byte delimiter)
    {
        var scanner = new CsvRecordScanner(table, delimiter);
        while (scanner.TryRead(out var record, out _))
        {
            if (CsvCells.Parse(record, delimiter) is { } cells && !Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                return new Header(scanner, delimiter, CsvColumns.Of(cells));
            }
        }

        return null;
    }

    /// <summary>A first line <c>sep=;</c>, with which Excel is told the delimiter.</summary>
    private static (byte? Delimiter, ReadOnlyMemory<byte> Rows) TakeHint(ReadOnlyMemory<byte> table) =>
        table.Span is [(byte)'s' or (byte)'S', (byte)'e' or (byte)'E', (byte)'p' or (byte)'P', (byte)'=', var delimiter, (byte)'\r' or (byte)'\n', ..] && char.IsAscii((char)delimiter)
            ? (delimiter, table[5..].TrimStart("\r\n"u8))
            : (null, table);

    private static ReadOnlyMemory<byte>? ToUtf8(ReadOnlyMemory<byte> content)
    {
        if (Utf8.IsValid(content.Span) && !content.Span.Contains((byte)0))
        {
            return content.Span.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        }

        var decoded = TextDecoder.Decode(content.Span);
        return decoded.IsBinary || decoded.Replacements > 0 ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(decoded.Text);
    }

    private sealed record Header(CsvRecordScanner Scanner, byte Delimiter, CsvColumns Columns);
}
