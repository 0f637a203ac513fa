using System.Globalization;
using System.Text.Json;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>The columns that a table of articles may have: the fields of the API, in any case, with or without <c>_</c>, <c>-</c> and spaces.</summary>
internal static class CsvColumns
{
    private static readonly char[] ListMarks = [',', ';', '|', ' '];

    private static readonly string[] Fields =
    [
        "id", "text", "html", "title", "url", "publishedAt", "languages", "summaryLength", "sentenceCount", "style", "keywordCount", "focus", "engine", "refresh",
        "embargoUntil", "reuse",
    ];

    /// <summary>The fields, for people.</summary>
    public static string Names => string.Join(", ", Fields);

    /// <summary>The field a column stands for, or null.</summary>
    public static string? FieldOf(string heading)
    {
        var name = string.Concat(heading.Where(char.IsLetterOrDigit));
        return Array.Find(Fields, field => string.Equals(field, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Writes a cell as the API wants it; what is no number or truth value goes as it is, and the service says so.</summary>
    public static void Write(Utf8JsonWriter json, string field, string cell)
    {
        switch (field)
        {
            case "languages":
                json.WriteStartArray(field);
                foreach (var language in cell.Split(ListMarks, StringSplitOptions.RemoveEmptyEntries))
                {
                    json.WriteStringValue(language);
                }

                json.WriteEndArray();
                break;
            case "sentenceCount" or "keywordCount" when int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                json.WriteNumber(field, number);
                break;
            case "refresh" when bool.TryParse(cell, out var flag):
                json.WriteBoolean(field, flag);
                break;
            default:
                json.WriteString(field, cell);
                break;
        }
    }
}
