using System.Text.Json.Serialization;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Checks;

/// <summary>The JSON of checks in the public contract.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CheckRequestBody))]
[JsonSerializable(typeof(CheckResponse))]
internal sealed partial class CheckJson : JsonSerializerContext
{
    /// <summary>The context to write bodies with.</summary>
    public static CheckJson Wire { get; } = new(ContractJson.NewOptions());
}
