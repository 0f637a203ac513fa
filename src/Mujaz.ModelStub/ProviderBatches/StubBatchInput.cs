using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>Reads the input file of a batch as strictly as providers do.</summary>
internal static class StubBatchInput
{
    private const int MostLines = 100_000;

    /// <summary>The lines, or the code of what is wrong and the line it is wrong in, from 1; line 0 for the whole file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="endpoint">The endpoint that the batch names; every line must name the same.</param>
    public static (IReadOnlyList<StubBatchLine> Lines, string? ErrorCode, int Line) Read(ReadOnlyMemory<byte> content, string endpoint)
    {
        if (content.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            return ([], "invalid_json_line", 1);
        }

        var lines = new List<StubBatchLine>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string? model = null;
        foreach (var text in Encoding.UTF8.GetString(content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var number = lines.Count + 1;
            if (Parse(text, endpoint, out var error) is not { } line)
            {
                return ([], error, number);
            }

            if (!ids.Add(line.CustomId))
            {
                return ([], "duplicate_custom_id", number);
            }

            var named = (string?)line.Body["model"];
            if (named is null || named != (model ??= named))
            {
                return ([], "model_mismatch", number);
            }

            lines.Add(line);
        }

        return lines.Count switch
        {
            0 => ([], "empty_file", 0),
            > MostLines => ([], "too_many_tasks", 0),
            _ => (lines, null, 0),
        };
    }

    private static StubBatchLine? Parse(string text, string endpoint, out string? error)
    {
        error = "invalid_json_line";
        try
        {
            if (JsonNode.Parse(text) is not JsonObject request || request["body"] is not JsonObject body)
            {
                return null;
            }

            error = (string?)request["method"] != "POST" || (string?)request["url"] != endpoint ? "url_mismatch" : null;
            return error is null && (string?)request["custom_id"] is { Length: > 0 } id ? new StubBatchLine(id, body) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
