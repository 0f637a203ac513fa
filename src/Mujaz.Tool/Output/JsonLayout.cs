using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mujaz.Grounding;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Output;

/// <summary>The layouts in which JSON is written: camelCase names, letters of every script as themselves.</summary>
internal static class JsonLayout
{
    /// <summary>One line an object.</summary>
    public static ToolJson Lines { get; } = new(Options(indented: false));

    /// <summary>Laid out for reading.</summary>
    public static ToolJson Indented { get; } = new(Options(indented: true));

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // The output is no HTML page, so Arabic and accents need no escapes.
        Converters =
        {
            new TolerantStringConverter(),
            new JsonStringEnumConverter<CheckStatus>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<FindingKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<FindingStatus>(JsonNamingPolicy.CamelCase),
        },
        WriteIndented = indented,
        NewLine = "\n",
    };
}
