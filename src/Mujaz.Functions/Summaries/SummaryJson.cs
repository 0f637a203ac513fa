using System.Text.Json.Serialization;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Summaries;

/// <summary>The JSON of summaries in the public contract.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SummaryResponse))]
[JsonSerializable(typeof(SummaryInLanguageResponse))]
[JsonSerializable(typeof(SummaryRequestBody[]))]
[JsonSerializable(typeof(SummaryListBody))]
[JsonSerializable(typeof(RejectionBody))]
internal sealed partial class SummaryJson : JsonSerializerContext
{
    /// <summary>The context to write bodies with.</summary>
    public static SummaryJson Wire { get; } = new(ContractJson.NewOptions());
}
