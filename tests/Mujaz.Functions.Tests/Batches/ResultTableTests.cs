using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>Results as a table, in whatever spreadsheet it is opened.</summary>
public sealed class ResultTableTests
{
    [Theory]
    [InlineData("one\ntwo\nthree")]
    [InlineData("one\rtwo")]
    [InlineData("one\r\n=two")]
    [InlineData("- one\n- two")]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("＝1+1")]
    [InlineData("\t=1")]
    [InlineData("a;b\tc")]
    public void A_text_is_one_cell_of_one_row_and_never_a_formula(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        var summary = new { headline = "h", text, keywords = new[] { "k" }, checks = new { status = "passed" } };
        var result = JsonSerializer.SerializeToUtf8Bytes(new { summaries = new { fr = summary } });
        var item = new BatchItem(1) { State = BatchItemState.Succeeded, Place = "row 2", ItemId = "=id" };

        BatchResultCsv.WriteHeader(output);
        BatchResultCsv.Write(output, new BatchResultLine(item, result, null));

        var table = Encoding.UTF8.GetString(output.WrittenSpan);
        var rows = Rows(table, ",");
        Assert.Equal(2, rows.Count);
        var cell = rows[1][Array.IndexOf(rows[0], "text_fr")];
        Assert.EndsWith(text, cell, StringComparison.Ordinal);
        Assert.DoesNotContain(cell[0], "=+-@\t\r\n＝");
        Assert.Equal("'=id", rows[1][1]);
    }

    private static List<string[]> Rows(string table, string delimiter)
    {
        using var csv = new CsvParser(new StringReader(table), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }
}
