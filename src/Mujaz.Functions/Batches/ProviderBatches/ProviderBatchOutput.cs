using System.Runtime.InteropServices;
using System.Text.Json;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>Reads an output file of the provider: JSON Lines in any order.</summary>
internal static class ProviderBatchOutput
{
    private const int Ok = 200;

    /// <summary>The chat completions of the lines that were answered. Lines that failed, are not ours or are broken are passed over: a normal call follows.</summary>
    public static IEnumerable<(ProviderBatchLineId Id, ReadOnlyMemory<byte> Completion)> Read(ReadOnlyMemory<byte> content)
    {
        while (!content.IsEmpty)
        {
            var end = content.Span.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..end];
            content = end < 0 ? default : content[(end + 1)..];
            if (ReadLine(line) is { } answer)
            {
                yield return answer;
            }
        }
    }

    private static (ProviderBatchLineId Id, ReadOnlyMemory<byte> Completion)? ReadLine(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var response = json.RootElement.Member("response");
            var body = response.Member("body");
            return response.Member("status_code").Count() == Ok
                && body.ValueKind == JsonValueKind.Object
                && ProviderBatchLineId.TryParse(json.RootElement.Member("custom_id").Text()) is { } id
                ? (id, JsonMarshal.GetRawUtf8Value(body).ToArray())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
