using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.Answers;

/// <summary>Cuts a full answer to what a request's schema and options ask for.</summary>
internal static class AnswerProjection
{
    /// <summary>
    /// A copy of the answer with only the fields of the schema, in the schema's order, and no more keywords than asked
    /// for. Without a schema the answer is copied whole.
    /// </summary>
    public static JsonObject Project(JsonObject answer, StubPrompt prompt)
    {
        var projected = prompt.Schema is { } schema
            ? (JsonObject)Project(answer, schema, schema)!
            : (JsonObject)answer.DeepClone();
        if (projected["keywords"] is JsonArray keywords && prompt.Number("keywordCount") is { } count && count < keywords.Count)
        {
            keywords.RemoveRange(count, keywords.Count - count);
        }

        return projected;
    }

    private static JsonNode? Project(JsonNode? value, JsonObject schema, JsonObject root)
    {
        var resolved = Resolve(schema, root);
        return (value, resolved["properties"], resolved["items"]) switch
        {
            (JsonObject fields, JsonObject properties, _) => Fields(fields, properties, root),
            (JsonArray items, _, JsonObject item) => new JsonArray([.. items.Select(element => Project(element, item, root))]),
            _ => value?.DeepClone(),
        };
    }

    private static JsonObject Fields(JsonObject fields, JsonObject properties, JsonObject root)
    {
        var projected = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            if (fields.TryGetPropertyValue(name, out var value) && schema is JsonObject known)
            {
                projected[name] = Project(value, known, root);
            }
        }

        return projected;
    }

    private static JsonObject Resolve(JsonObject schema, JsonObject root)
    {
        const string Prefix = "#/$defs/";
        return schema["$ref"]?.ToString() is { } reference && reference.StartsWith(Prefix, StringComparison.Ordinal)
            && root["$defs"]?[reference[Prefix.Length..]] is JsonObject definition
                ? definition
                : schema;
    }
}
