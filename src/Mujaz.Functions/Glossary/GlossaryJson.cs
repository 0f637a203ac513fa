using System.Text.Json.Serialization;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Glossary;

/// <summary>The JSON of the glossary in the public contract.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GlossaryEntryBody))]
[JsonSerializable(typeof(GlossaryEntryRequestBody[]))]
[JsonSerializable(typeof(GlossaryImportBody))]
[JsonSerializable(typeof(GlossaryListBody))]
internal sealed partial class GlossaryJson : JsonSerializerContext
{
    /// <summary>The context to write bodies with.</summary>
    public static GlossaryJson Wire { get; } = new(ContractJson.NewOptions());
}
