using System.Text.Json;

namespace Mujaz.Functions.Http;

/// <summary>Reads JSON that may lack anything: an absent member is an undefined element, and that has no value.</summary>
internal static class JsonElementExtensions
{
    /// <summary>The member of an object, or an undefined element when there is none or this is no object.</summary>
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    /// <summary>The string, or null when this is none.</summary>
    public static string? Text(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    /// <summary>The number, or 0 when this is none, is negative or no 32-bit integer.</summary>
    public static int Count(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) ? Math.Max(0, value) : 0;
}
