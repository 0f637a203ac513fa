using System.Text.Json.Serialization;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Reviews;

/// <summary>The JSON of reviews in the public contract.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReviewBody))]
[JsonSerializable(typeof(ReviewListBody))]
[JsonSerializable(typeof(ReviewRequestBody))]
internal sealed partial class ReviewJson : JsonSerializerContext
{
    /// <summary>The context to write bodies with.</summary>
    public static ReviewJson Wire { get; } = new(ContractJson.NewOptions());
}
