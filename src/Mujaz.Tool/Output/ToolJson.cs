using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Output;

/// <summary>The JSON of the command line: camelCase names, letters of every script as themselves.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Request))]
[JsonSerializable(typeof(SummarizeResult))]
[JsonSerializable(typeof(KeywordsResult))]
[JsonSerializable(typeof(CleanResult))]
[JsonSerializable(typeof(DetectResult))]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(ErrorResult))]
internal sealed partial class ToolJson : JsonSerializerContext
{
    /// <summary>One line an object.</summary>
    public static ToolJson Lines { get; } = new(With(indented: false));

    /// <summary>Laid out for reading.</summary>
    public static ToolJson Indented { get; } = new(With(indented: true));

    private static JsonSerializerOptions With(bool indented) => new(Default.Options)
    {
        // The output is no HTML page, so Arabic and accents need no escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<Grounding.CheckStatus>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<Grounding.FindingKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<Grounding.FindingStatus>(JsonNamingPolicy.CamelCase),
        },
        WriteIndented = indented,
        NewLine = "\n",
    };
}
