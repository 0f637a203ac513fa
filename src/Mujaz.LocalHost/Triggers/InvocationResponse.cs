using System.Net.Mime;
using System.Text.Json;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Judges what a handler answers to an event call: only 2xx with a JSON object is success.</summary>
internal static class InvocationResponse
{
    /// <summary>Reads the answer.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="mediaType">The content type without parameters.</param>
    /// <param name="body">The whole body.</param>
    public static (InvocationResult Result, IReadOnlyList<string> Logs) Read(int statusCode, string? mediaType, ReadOnlyMemory<byte> body)
    {
        if (statusCode is < 200 or > 299)
        {
            // The host throws the body away, Logs and all.
            return Failure($"The handler answered {statusCode}.");
        }

        if (body.IsEmpty)
        {
            return WouldHang($"{statusCode} with an empty body");
        }

        if (mediaType is not (MediaTypeNames.Application.Json or "text/json"))
        {
            return Failure($"The handler answered {statusCode} with the content type '{mediaType ?? "(none)"}'; it must be application/json.");
        }

        return ReadJson(body);
    }

    private static (InvocationResult Result, IReadOnlyList<string> Logs) ReadJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Object => (InvocationResult.Success, ReadLogs(json.RootElement)),
                JsonValueKind.Null => WouldHang("null"),
                var kind => Failure($"The handler answered a JSON {kind}; it must be an object such as {{}}."),
            };
        }
        catch (JsonException exception)
        {
            return Failure($"The handler's answer is not JSON (line {exception.LineNumber}, position {exception.BytePositionInLine}).");
        }
    }

    private static string[] ReadLogs(JsonElement answer)
    {
        var logs = answer.EnumerateObject().FirstOrDefault(member => member.Name.Equals("Logs", StringComparison.OrdinalIgnoreCase)).Value;
        return logs.ValueKind == JsonValueKind.Array ? [.. logs.EnumerateArray().Select(line => line.ToString())] : [];
    }

    private static (InvocationResult Result, IReadOnlyList<string> Logs) WouldHang(string answer) => Failure(
        $"The handler answered {answer}. In the Functions host this invocation would hang until functionTimeout, and then the handler would be killed: answer at least {{}}.");

    private static (InvocationResult Result, IReadOnlyList<string> Logs) Failure(string reason) => (InvocationResult.Failure(reason), []);
}
