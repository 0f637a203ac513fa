using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Mujaz.Functions.Http;

/// <summary>The JSON of the public contract: camelCase, letters instead of \u escapes. Each feature has a context of its own.</summary>
internal static class ContractJson
{
    /// <summary>The options that a feature's context is made with.</summary>
    /// <remarks>The default encoder escapes everything outside ASCII to be safe inside HTML; these bodies are never HTML.</remarks>
    public static JsonSerializerOptions NewOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Lets the API's description know the bodies of a feature.</summary>
    public static IServiceCollection AddContractJson(this IServiceCollection services, IJsonTypeInfoResolver bodies) =>
        services.ConfigureHttpJsonOptions(options =>
        {
            // For the API's description: a number is no string.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, bodies);
        });
}

/// <summary>The JSON of problem documents.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemBody))]
internal sealed partial class ProblemJson : JsonSerializerContext
{
    /// <summary>The context to write bodies with.</summary>
    public static ProblemJson Wire { get; } = new(ContractJson.NewOptions());
}
