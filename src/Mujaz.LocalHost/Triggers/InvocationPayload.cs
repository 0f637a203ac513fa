using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The JSON body of an event call: <c>{"Data":{…},"Metadata":{…}}</c>.</summary>
internal sealed class InvocationPayload
{
    private readonly string _bindingName;
    private readonly PayloadValue _data;
    private readonly List<KeyValuePair<string, PayloadValue>> _metadata = [];

    /// <summary>Starts a payload with the trigger's own value.</summary>
    public InvocationPayload(string bindingName, PayloadValue data)
    {
        _bindingName = bindingName;
        _data = data;
    }

    /// <summary>
    /// Adds a value of the binding data, in place of one of the same name. Names that end in "trigger" never reach a handler.
    /// </summary>
    public InvocationPayload With(string name, PayloadValue value)
    {
        if (name.EndsWith("trigger", StringComparison.OrdinalIgnoreCase))
        {
            return this;
        }

        var entry = KeyValuePair.Create(name, value);
        var index = _metadata.FindIndex(existing => existing.Key == name);
        if (index < 0)
        {
            _metadata.Add(entry);
        }
        else
        {
            _metadata[index] = entry;
        }

        return this;
    }

    /// <summary>
    /// When a text is a JSON object, adds its members: scalars as strings, objects as objects, arrays not at all. So they can hide
    /// values of the same name; the host does that, and a handler must not trust a name that a message may contain.
    /// </summary>
    public InvocationPayload WithMembersOf(string text)
    {
        foreach (var (name, value) in ReadMembers(text))
        {
            switch (value)
            {
                case JsonArray:
                    break;
                case JsonObject member:
                    With(name, PayloadValue.FromObject(member));
                    break;
                default:
                    With(name, PayloadValue.FromText(ScalarText(value)));
                    break;
            }
        }

        return this;
    }

    /// <summary>Adds <c>sys</c>, which every payload ends with.</summary>
    public InvocationPayload WithSystem(string functionName, DateTimeOffset now, Guid random) => With("sys", PayloadValue.FromObject(new JsonObject
    {
        ["MethodName"] = functionName,
        ["UtcNow"] = NewtonsoftJson.QuoteUtc(now).Trim('"'),
        ["RandGuid"] = random.ToString("D"),
    }));

    /// <summary>The body.</summary>
    public byte[] ToUtf8Json()
    {
        var json = new StringBuilder();
        json.Append("{\"Data\":{").Append(NewtonsoftJson.Quote(_bindingName)).Append(':').Append(_data.Json).Append("},\"Metadata\":{");
        json.AppendJoin(',', _metadata.Select(entry => $"{NewtonsoftJson.Quote(entry.Key)}:{entry.Value.Json}"));
        return Encoding.UTF8.GetBytes(json.Append("}}").ToString());
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> ReadMembers(string text)
    {
        if (!text.AsSpan().Trim().StartsWith("{"))
        {
            return [];
        }

        try
        {
            // Listing the members here makes a repeated name fail here too, and count as no JSON.
            return JsonNode.Parse(text) is JsonObject value ? [.. value] : [];
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return [];
        }
    }

    private static string ScalarText(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "",
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => value.ToJsonString(),
    };
}
