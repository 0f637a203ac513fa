using System.Text.Json;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Model.ProviderBatches;

/// <summary>Reads batches in the wire format: compatible servers leave fields out.</summary>
internal static class ProviderBatchReader
{
    private const int LongestCode = 64;

    /// <summary>The batch, or null when this is none.</summary>
    public static ProviderBatch? Read(JsonElement json)
    {
        if (json.Member("id").Text() is not { } id || json.Member("status").Text() is not { } status)
        {
            return null;
        }

        var createdAt = json.Member("created_at");
        return new ProviderBatch(id, status)
        {
            InputFileId = json.Member("input_file_id").Text(),
            OutputFileId = json.Member("output_file_id").Text(),
            ErrorFileId = json.Member("error_file_id").Text(),
            ErrorCode = CodeOf(json.Member("errors").Member("data")),
            CreatedAt = createdAt.ValueKind == JsonValueKind.Number && createdAt.TryGetInt64(out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : DateTimeOffset.MaxValue,
        };
    }

    private static string? CodeOf(JsonElement errors)
    {
        var code = errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0 ? errors[0].Member("code").Text() : null;
        return code is { Length: > 0 and <= LongestCode } && code.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-') ? code : null;
    }
}
