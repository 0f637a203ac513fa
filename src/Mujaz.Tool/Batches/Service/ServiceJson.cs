using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mujaz.Tool.Batches.Service;

/// <summary>The JSON that the service speaks about batches. Fields nobody knows here are passed over: a newer service may have more.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BatchState))]
[JsonSerializable(typeof(BatchPage))]
[JsonSerializable(typeof(BatchReport))]
[JsonSerializable(typeof(ProblemDocument))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ServiceJson : JsonSerializerContext;
