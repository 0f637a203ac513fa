using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mujaz.LocalHost.Triggers;

/// <summary>
/// One value of an event payload, as the host puts it on the wire. Bytes become base64, dates become JSON dates, objects stay
/// objects, and everything else (text, numbers, booleans, ids, addresses, arrays) is serialized into a JSON string: encoded twice.
/// </summary>
internal readonly struct PayloadValue
{
    private PayloadValue(string json) => Json = json;

    /// <summary>The value's JSON on the wire.</summary>
    public string Json { get; }

    /// <summary>A text, encoded twice.</summary>
    public static PayloadValue FromText(string text) => Twice(NewtonsoftJson.Quote(text));

    /// <summary>A whole number, in a string.</summary>
    public static PayloadValue FromNumber(long number) => Twice(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A truth value, in a string.</summary>
    public static PayloadValue FromBoolean(bool value) => Twice(value ? "true" : "false");

    /// <summary>An id, encoded twice.</summary>
    public static PayloadValue FromGuid(Guid id) => FromText(id.ToString("D"));

    /// <summary>An address, encoded twice.</summary>
    public static PayloadValue FromUri(Uri uri) => FromText(uri.OriginalString);

    /// <summary>An array, in a string.</summary>
    public static PayloadValue FromArray(JsonArray array) => Twice(Write(array));

    /// <summary>Bytes, in base64.</summary>
    public static PayloadValue FromBytes(ReadOnlySpan<byte> bytes) => new($"\"{Convert.ToBase64String(bytes)}\"");

    /// <summary>A date, as it is.</summary>
    public static PayloadValue FromTime(DateTimeOffset time) => new(NewtonsoftJson.Quote(time));

    /// <summary>An object, as it is.</summary>
    public static PayloadValue FromObject(JsonObject value) => new(Write(value));

    private static PayloadValue Twice(string json) => new(NewtonsoftJson.Quote(json));

    /// <summary>Compact JSON with the host's escapes.</summary>
    private static string Write(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject value => $"{{{string.Join(',', value.Select(member => $"{NewtonsoftJson.Quote(member.Key)}:{Write(member.Value)}"))}}}",
        JsonArray array => $"[{string.Join(',', array.Select(Write))}]",
        _ when node.GetValueKind() == JsonValueKind.String => NewtonsoftJson.Quote(node.GetValue<string>()),
        _ => node.ToJsonString(),
    };
}
