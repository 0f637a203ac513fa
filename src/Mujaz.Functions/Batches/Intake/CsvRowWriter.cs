using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Writes a row of a table as the JSON of a request, so that one reader judges all items.</summary>
internal static class CsvRowWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The request; values that cannot be read stay as they are, for the reader to name them.</summary>
    public static ReadOnlyMemory<byte> Write(CsvColumns columns, string[] row)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteContent(json, columns.Cell(row, ArticleField.TextName), columns.Cell(row, ArticleField.HtmlName));
        foreach (var field in ArticleField.All.Where(field => field.Name is not (ArticleField.TextName or ArticleField.HtmlName)))
        {
            if (columns.Cell(row, field.Name) is { } value)
            {
                field.Write(json, value.Trim());
            }
        }

        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    /// <summary>Exports have the same article as text and as markup: the text is what somebody chose to show.</summary>
    private static void WriteContent(Utf8JsonWriter json, string? text, string? html)
    {
        if (text is null && html is not null)
        {
            json.WriteString(ArticleField.HtmlName, html);
        }
        else if (text is not null && PastedMarkup.ToHtml(text) is { } markup)
        {
            json.WriteString(ArticleField.HtmlName, markup);
        }
        else
        {
            json.WriteString(ArticleField.TextName, text ?? "");
        }
    }
}
