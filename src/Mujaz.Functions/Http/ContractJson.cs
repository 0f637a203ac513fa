using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mujaz.Functions.Checks;
using Mujaz.Functions.Glossary;
using Mujaz.Functions.Health;
using Mujaz.Functions.Reviews;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Http;

/// <summary>The JSON of the public contract: camelCase, Arabic and French readable instead of \u escapes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SummaryResponse))]
[JsonSerializable(typeof(SummaryInLanguageResponse))]
[JsonSerializable(typeof(CheckResponse))]
[JsonSerializable(typeof(GlossaryEntryBody))]
[JsonSerializable(typeof(GlossaryEntryRequestBody[]))]
[JsonSerializable(typeof(GlossaryImportBody))]
[JsonSerializable(typeof(GlossaryListBody))]
[JsonSerializable(typeof(SummaryRequestBody[]))]
[JsonSerializable(typeof(CheckRequestBody))]
[JsonSerializable(typeof(HealthBody))]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(RejectionBody))]
[JsonSerializable(typeof(ReviewBody))]
[JsonSerializable(typeof(ReviewListBody))]
[JsonSerializable(typeof(ReviewRequestBody))]
[JsonSerializable(typeof(SummaryListBody))]
internal sealed partial class ContractJson : JsonSerializerContext
{
    /// <summary>The context to write bodies with.</summary>
    /// <remarks>The default encoder escapes everything outside ASCII to be safe inside HTML; these bodies are never HTML.</remarks>
    public static ContractJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
