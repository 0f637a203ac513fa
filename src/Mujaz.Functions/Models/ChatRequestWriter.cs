using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mujaz.Summaries;

namespace Mujaz.Functions.Models;

/// <summary>
/// Writes the body of a chat-completions call. Only what is configured is sent: models refuse parameters they do not know,
/// and which they know cannot be told from their names.
/// </summary>
internal static class ChatRequestWriter
{
    private const string SchemaInstruction =
        "\n\nAnswer with one JSON object and nothing else: no introduction, no code fence. It follows this JSON schema:\n";

    // Arabic as UTF-8 instead of \u escapes: a third of the bytes.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body, in UTF-8.</summary>
    /// <param name="request">The call.</param>
    /// <param name="options">The settings.</param>
    /// <param name="deployment">The name of the model; null for the configured deployment.</param>
    public static ReadOnlyMemory<byte> Write(ModelRequest request, ModelOptions options, string? deployment = null)
    {
        var buffer = new ArrayBufferWriter<byte>(4 * (request.Instructions.Length + request.Input.Length));
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("model", deployment ?? options.Deployment);
            WriteMessages(json, request, options);
            WriteResponseFormat(json, request, options);
            WriteParameters(json, request, options);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteMessages(Utf8JsonWriter json, ModelRequest request, ModelOptions options)
    {
        var instructions = options.StructuredOutput == StructuredOutputMode.Strict
            ? request.Instructions
            : request.Instructions + SchemaInstruction + Encoding.UTF8.GetString(request.Schema.Span);

        json.WriteStartArray("messages");
        WriteMessage(json, "system", instructions);
        WriteMessage(json, "user", request.Input);
        json.WriteEndArray();
    }

    private static void WriteMessage(Utf8JsonWriter json, string role, string content)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("content", content);
        json.WriteEndObject();
    }

    private static void WriteResponseFormat(Utf8JsonWriter json, ModelRequest request, ModelOptions options)
    {
        if (options.StructuredOutput == StructuredOutputMode.None)
        {
            return;
        }

        json.WriteStartObject("response_format");
        if (options.StructuredOutput == StructuredOutputMode.JsonObject)
        {
            json.WriteString("type", "json_object");
        }
        else
        {
            json.WriteString("type", "json_schema");
            json.WriteStartObject("json_schema");
            json.WriteString("name", request.SchemaName);
            json.WriteBoolean("strict", true);
            json.WritePropertyName("schema");
            json.WriteRawValue(request.Schema.Span);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, ModelRequest request, ModelOptions options)
    {
        // In 64 bits: a caller may ask for "as much as possible".
        var limit = Math.Min((long)request.MaxAnswerTokens + options.EffectiveReasoningTokens, options.MaxOutputTokens);
        json.WriteNumber(options.TokenLimitParameter, limit);
        if (options.Temperature is { } temperature)
        {
            json.WriteNumber("temperature", temperature);
        }

        if (!string.IsNullOrEmpty(options.ReasoningEffort))
        {
            json.WriteString("reasoning_effort", options.ReasoningEffort);
        }

        if (!string.IsNullOrEmpty(options.Verbosity))
        {
            json.WriteString("verbosity", options.Verbosity);
        }
    }
}
