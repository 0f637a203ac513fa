using System.Text.Json.Serialization;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Contract;

/// <summary>The JSON of batches in the public contract.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BatchBody))]
[JsonSerializable(typeof(BatchListBody))]
[JsonSerializable(typeof(BatchReportBody))]
internal sealed partial class BatchJson : JsonSerializerContext
{
    /// <summary>The context to write bodies with.</summary>
    public static BatchJson Wire { get; } = new(ContractJson.NewOptions());
}
