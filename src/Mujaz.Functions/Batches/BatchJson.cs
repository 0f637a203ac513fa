using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mujaz.Functions.Batches;

/// <summary>The JSON of batches in the public contract.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BatchBody))]
[JsonSerializable(typeof(BatchListBody))]
[JsonSerializable(typeof(BatchReportBody))]
internal sealed partial class BatchJson : JsonSerializerContext
{
    /// <summary>The context to write bodies with: Arabic and French readable instead of \u escapes.</summary>
    public static BatchJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
