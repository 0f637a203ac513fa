using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Mujaz.Tool.Batches.Progress;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>A table of articles (RFC 4180, with a header row), one a row; comma, semicolon or tab between the cells.</summary>
internal sealed class CsvInput(string path, Stream stream)
{
    private static readonly string[] Delimiters = [",", ";", "\t"];

    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public BatchInput Open(CancellationToken cancellation) => new(ReadAsync(cancellation)) { WhenEmpty = $"{path} has no rows below its header." };

    private async IAsyncEnumerable<BatchLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var delimiter = await FindDelimiterAsync(cancellation);
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, Mode = CsvMode.RFC4180, BadDataFound = null });
        if (!await NextAsync(csv))
        {
            yield break;
        }

        var columns = ColumnsOf(csv.Record!);
        for (var row = 1; await NextAsync(csv); row++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return LineOf($"row {row}", columns, csv.Record!);
        }
    }

    private async Task<bool> NextAsync(CsvParser csv)
    {
        try
        {
            return await csv.ReadAsync();
        }
        catch (DecoderFallbackException)
        {
            throw new InputException($"{path} is not UTF-8. Save it as \"CSV UTF-8\".");
        }
    }

    /// <summary>The mark that stands most often in the first line: spreadsheets write a semicolon where the comma is the decimal mark.</summary>
    private async Task<string> FindDelimiterAsync(CancellationToken cancellation)
    {
        var head = new byte[4096];
        var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        stream.Position = 0;
        var end = Array.IndexOf(head, (byte)'\n', 0, length);
        var header = Encoding.UTF8.GetString(head, 0, end < 0 ? length : end);
        return Delimiters.MaxBy(mark => header.Count(letter => letter == mark[0]))!;
    }

    private string?[] ColumnsOf(string[] header)
    {
        var columns = Array.ConvertAll(header, CsvColumns.FieldOf);
        if (Array.IndexOf(columns, null) is var unknown and >= 0)
        {
            throw new InputException($"{path} has a column \"{header[unknown]}\" that is no field of an article; the columns may be {CsvColumns.Names}.");
        }

        if (columns.GroupBy(field => field).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new InputException($"{path} has two columns for {twice.Key}.");
        }

        return columns.Contains("text") || columns.Contains("html")
            ? columns
            : throw new InputException($"{path} has no column \"text\" or \"html\".");
    }

    private static BatchLine LineOf(string place, string?[] columns, string[] cells) => cells.Length == columns.Length
        ? new BatchLine(place, Write(columns, cells))
        : new BatchLine(place, default, $"{place} has {Wording.Count(cells.Length, "cell")}, the header has {columns.Length}.");

    private static byte[] Write(string?[] columns, string[] cells)
    {
        var line = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(line, JsonOptions);
        json.WriteStartObject();
        for (var column = 0; column < columns.Length; column++)
        {
            // An empty cell says nothing: the option of the batch holds.
            if (cells[column].Length > 0)
            {
                CsvColumns.Write(json, columns[column]!, cells[column]);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return line.WrittenSpan.ToArray();
    }
}
