using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mujaz.Summaries.Prompting;

/// <summary>The JSON that goes into prompts: camel case, one line, readable letters.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PromptOptions))]
[JsonSerializable(typeof(FailedSentence))]
[JsonSerializable(typeof(ArticleCalendar))]
internal sealed partial class PromptJson : JsonSerializerContext
{
    /// <summary>The context with relaxed escaping, which is safe here: nothing of this is ever put into HTML.</summary>
    public static PromptJson Line { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
