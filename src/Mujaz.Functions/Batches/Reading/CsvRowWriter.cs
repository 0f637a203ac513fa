using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mujaz.Functions.Requests;

namespace Mujaz.Functions.Batches.Reading;

/// <summary>Writes a row of a table as the JSON of a request, so that one reader judges all items.</summary>
internal static class CsvRowWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Strings =
    [
        ArticleRequestField.Id, ArticleRequestField.Title, ArticleRequestField.Url, ArticleRequestField.SummaryLength,
        ArticleRequestField.Style, ArticleRequestField.Focus, ArticleRequestField.Engine,
    ];

    private static readonly string[] Numbers = [ArticleRequestField.SentenceCount, ArticleRequestField.KeywordCount];

    /// <summary>The request; values that cannot be read stay as they are, for the reader to name them.</summary>
    public static ReadOnlyMemory<byte> Write(CsvColumns columns, string[] row)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteContent(json, columns.Cell(row, ArticleRequestField.Text), columns.Cell(row, ArticleRequestField.Html));
        foreach (var field in Strings)
        {
            WriteIfGiven(json, field, columns.Cell(row, field)?.Trim());
        }

        foreach (var field in Numbers)
        {
            WriteNumber(json, field, columns.Cell(row, field)?.Trim());
        }

        WriteIfGiven(json, ArticleRequestField.PublishedAt, TimeOf(columns.Cell(row, ArticleRequestField.PublishedAt)?.Trim()));

        // One that cannot be read fails the row: it must not be passed over.
        WriteIfGiven(json, ArticleRequestField.EmbargoUntil, TimeOf(columns.Cell(row, ArticleRequestField.EmbargoUntil)?.Trim()));
        WriteLanguages(json, columns.Cell(row, ArticleRequestField.Languages));
        WriteRefresh(json, columns.Cell(row, ArticleRequestField.Refresh)?.Trim());
        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    /// <summary>Exports have the same article as text and as markup: the text is what somebody chose to show.</summary>
    private static void WriteContent(Utf8JsonWriter json, string? text, string? html)
    {
        if (text is null && html is not null)
        {
            json.WriteString(ArticleRequestField.Html, html);
        }
        else
        {
            json.WriteString(ArticleRequestField.Text, text ?? "");
        }
    }

    private static void WriteIfGiven(Utf8JsonWriter json, string field, string? value)
    {
        if (value is not null)
        {
            json.WriteString(field, value);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string field, string? value)
    {
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumber(field, number);
        }
        else
        {
            WriteIfGiven(json, field, value);
        }
    }

    /// <summary>Databases write a blank where RFC 3339 has a T.</summary>
    private static string? TimeOf(string? value)
    {
        const int DayLength = 10;
        return value is { Length: > DayLength } && value[DayLength] == ' ' ? $"{value[..DayLength]}T{value[(DayLength + 1)..]}" : value;
    }

    private static void WriteLanguages(Utf8JsonWriter json, string? value)
    {
        if (value is null)
        {
            return;
        }

        json.WriteStartArray(ArticleRequestField.Languages);
        foreach (var language in value.Split([',', ';', '|', '/', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            json.WriteStringValue(language.ToLowerInvariant());
        }

        json.WriteEndArray();
    }

    private static void WriteRefresh(Utf8JsonWriter json, string? value)
    {
        switch (value?.ToLowerInvariant())
        {
            case "true" or "1": json.WriteBoolean(ArticleRequestField.Refresh, true); break;
            case "false" or "0": json.WriteBoolean(ArticleRequestField.Refresh, false); break;
            default: WriteIfGiven(json, ArticleRequestField.Refresh, value); break;
        }
    }
}
