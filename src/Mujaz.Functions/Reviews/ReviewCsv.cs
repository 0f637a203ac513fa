using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Mujaz.Text;

namespace Mujaz.Functions.Reviews;

/// <summary>Writes reviews as a table (RFC 4180), one a row.</summary>
internal static class ReviewCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly string[] Columns =
    [
        "id", "language", "number", "decision", "name", "note", "at", "headline", "text", "findings",
        "summaryCreatedAt", "engine", "model", "prompt", "glossary", "sourceHash",
    ];

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = cell => SpreadsheetCell.NeedsQuotes(cell.Field),
    };

    public static string Write(IEnumerable<ReviewBody> reviews)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration))
        {
            WriteRow(csv, Columns);
            foreach (var review in reviews)
            {
                WriteRow(csv, CellsOf(review));
            }
        }

        return text.ToString();
    }

    private static string?[] CellsOf(ReviewBody review) =>
    [
        review.Id, review.Language, review.Number.ToString(CultureInfo.InvariantCulture),
        review.Decision, review.Name, review.Note, TimeOf(review.At),
        review.Headline, review.Text, review.Findings.ToString(CultureInfo.InvariantCulture), TimeOf(review.SummaryCreatedAt),
        review.Engine.Kind, review.Engine.Model, review.Engine.Prompt, review.Engine.Glossary, review.SourceHash,
    ];

    private static string TimeOf(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static void WriteRow(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(SpreadsheetCell.Guard(cell));
        }

        csv.NextRecord();
    }
}
