using System.Text.Json;

namespace Mujaz.Tool.Input;

/// <summary>Small conversions to JSON values.</summary>
internal static class JsonText
{
    /// <summary>The string as a JSON value; null stays null.</summary>
    public static JsonElement? ToElement(string? text) =>
        text is null ? null : JsonSerializer.SerializeToElement(text, Output.ToolJson.Default.String);
}
