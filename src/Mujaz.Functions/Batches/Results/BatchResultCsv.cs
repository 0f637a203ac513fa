using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Mujaz.Summaries.Requests;
using Mujaz.Text;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Writes results as a table: one row an item, the three summaries side by side.</summary>
internal static class BatchResultCsv
{
    private static readonly string[] Languages = ["ar", "fr", "en"];

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = cell => SpreadsheetCell.NeedsQuotes(cell.Field),
    };

    public static void WriteHeader(IBufferWriter<byte> output) => WriteRow(
        output,
        [
            "sequence", "id", "place", "status", "articleId", "duplicateOf", "errorCode", "errorDetail",
            .. Languages.SelectMany(language => new[] { $"headline_{language}", $"text_{language}", $"keywords_{language}", $"checks_{language}" }),
        ]);

    public static void Write(IBufferWriter<byte> output, BatchResultLine line)
    {
        var item = line.Item;
        using var result = line.Result is { } json ? JsonDocument.Parse(json) : null;
        WriteRow(
            output,
            [
                item.Sequence.ToString(CultureInfo.InvariantCulture),
                item.ItemId,
                item.Place,
                WireName.Of(item.State),
                item.ArticleId,
                line.DuplicateOf?.ToString(CultureInfo.InvariantCulture),
                item.ErrorCode,
                item.ErrorDetail,
                .. Languages.SelectMany(language => SummaryOf(result, language)),
            ]);
    }

    private static string?[] SummaryOf(JsonDocument? result, string language)
    {
        if (result is null || !result.RootElement.GetProperty("summaries").TryGetProperty(language, out var summary))
        {
            return [null, null, null, null];
        }

        return
        [
            summary.GetProperty("headline").GetString(),
            summary.GetProperty("text").GetString(),
            string.Join("; ", summary.GetProperty("keywords").EnumerateArray().Select(keyword => keyword.GetString())),
            summary.GetProperty("checks").GetProperty("status").GetString(),
        ];
    }

    private static void WriteRow(IBufferWriter<byte> output, IEnumerable<string?> cells)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration))
        {
            foreach (var cell in cells)
            {
                csv.WriteField(SpreadsheetCell.Guard(cell));
            }

            csv.NextRecord();
        }

        Encoding.UTF8.GetBytes(text.ToString(), output);
    }
}
