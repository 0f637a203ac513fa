using System.Globalization;
using Mujaz.Articles.Decoding;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Reads articles from a table with a header row (RFC 4180). A row that is wrong costs only itself.</summary>
internal static class CsvArticleReader
{
    private const int HeadBytes = 4 * 1024;

    private static readonly byte[] Delimiters = [(byte)',', (byte)';', (byte)'\t'];

    /// <summary>The rows as articles, or why the table cannot be read as a whole.</summary>
    /// <param name="content">The table; UTF-8, or any encoding that can be told from the text, as spreadsheets write it.</param>
    /// <param name="maxItemBytes">The most bytes of a row.</param>
    public static Result<BatchInput> Open(ReadOnlyMemory<byte> content, int maxItemBytes)
    {
        var table = Transcoder.LinesToUtf8(content, out var isAltered);
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
            ? new BatchInput(Rows(best, maxItemBytes, isAltered).ToAsyncEnumerable()) { Warnings = best.Columns.Warnings }
            : BatchProblem.MissingColumn;
    }

    private static IEnumerable<BatchEntry> Rows(Header header, int maxItemBytes, bool isAltered)
    {
        while (header.Scanner.TryRead(out var record, out var isClosed))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"row {header.Scanner.Row}");
            if (record.Length > maxItemBytes || !isClosed)
            {
                yield return Refused(place, IdAtHead(header, record), isClosed ? BatchProblem.ItemTooLarge(maxItemBytes) : BatchProblem.OpenQuotation);
            }
            else if (CsvCells.Parse(record, header.Delimiter) is not { } cells)
            {
                yield return Refused(place, IdAtHead(header, record), BatchProblem.BrokenRow);
            }
            else if (!Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                yield return isAltered && record.Span.IndexOf("\uFFFD"u8) >= 0 ? Refused(place, IdOf(header, cells), BatchProblem.DamagedRow)
                    : Fits(cells, header.Columns.Count) ? new BatchEntry(place, ".json", CsvRowWriter.Write(header.Columns, cells))
                    : Refused(place, IdOf(header, cells), BatchProblem.RaggedRow(cells.Length, header.Columns.Count));
            }
        }
    }

    private static string? IdOf(Header header, string[] cells) => header.Columns.Cell(cells, ArticleField.IdName)?.Trim();

    /// <summary>The id in the first cells of a row that cannot be read to its end; the last of them may be cut, and is not trusted.</summary>
    private static string? IdAtHead(Header header, ReadOnlyMemory<byte> record) =>
        CsvCells.ParseFirst(record[..Math.Min(record.Length, HeadBytes)], header.Delimiter) is { Length: > 1 } cells ? IdOf(header, cells[..^1]) : null;

    /// <summary>Blank cells behind the last column are a delimiter too many, no shift.</summary>
    private static bool Fits(string[] cells, int columns) =>
        cells.Length >= columns && Array.TrueForAll(cells[columns..], string.IsNullOrWhiteSpace);

    private static BatchEntry Refused(string place, string? id, Problem problem) => new(place, ".json", default, problem) { DefaultId = id };

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

    private sealed record Header(CsvRecordScanner Scanner, byte Delimiter, CsvColumns Columns);
}
