using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Writes result lines as JSON Lines.</summary>
internal static class BatchResultLineWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output, BatchResultLine line)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            WriteItem(json, line.Item);
            if (line.DuplicateOf is { } original)
            {
                json.WriteNumber("duplicateOf", original);
            }

            WriteResult(json, line);
            WriteError(json, line.Item);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteItem(Utf8JsonWriter json, BatchItem item)
    {
        json.WriteNumber("sequence", item.Sequence);
        json.WriteString("id", item.ItemId);
        json.WriteString("place", item.Place);
        json.WriteString("status", WireName.Of(item.State));
        json.WriteString("articleId", item.ArticleId);
    }

    private static void WriteResult(Utf8JsonWriter json, BatchResultLine line)
    {
        json.WritePropertyName("result");
        if (line.Result is { } result)
        {
            // Our own serializer wrote it: checking it again would cost as much as writing it.
            json.WriteRawValue(result.Span, skipInputValidation: true);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteError(Utf8JsonWriter json, BatchItem item)
    {
        json.WritePropertyName("error");
        if (item.ErrorCode is not { } code)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("detail", item.ErrorDetail);
        json.WriteEndObject();
    }
}
