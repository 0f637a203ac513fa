using System.Text.Json.Serialization;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Health;

/// <summary>The JSON of the health endpoints.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthBody))]
internal sealed partial class HealthJson : JsonSerializerContext
{
    /// <summary>The context to write bodies with.</summary>
    public static HealthJson Wire { get; } = new(ContractJson.NewOptions());
}
