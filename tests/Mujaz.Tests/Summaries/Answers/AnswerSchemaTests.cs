using System.Text;
using System.Text.Json;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Tests.Summaries.Answers;

/// <summary>The limits are those Azure OpenAI documents for structured outputs.</summary>
public sealed class AnswerSchemaTests
{
    private static readonly string[] Allowed =
        ["type", "properties", "required", "additionalProperties", "items", "enum", "$ref", "$defs"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static TheoryData<string> Names => ["summaries", "summaries_from_facts", "facts", "corrections"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_is_the_one_on_record(string name) => Repository.AssertGolden(
        $"{name}.schema.json", JsonSerializer.Serialize(Schema(name), Indented).ReplaceLineEndings("\n"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_object_requires_all_its_fields_and_no_others(string name)
    {
        foreach (var node in Nodes(Schema(name)).Where(node => IsOfType(node, "object")))
        {
            var properties = node.GetProperty("properties").EnumerateObject().Select(property => property.Name);
            Assert.Equal(properties, node.GetProperty("required").EnumerateArray().Select(item => item.GetString()!));
            Assert.False(node.GetProperty("additionalProperties").GetBoolean());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_supported_keywords_are_used(string name) => Assert.All(
        Nodes(Schema(name)), node => Assert.All(node.EnumerateObject(), field => Assert.Contains(field.Name, Allowed)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Properties_and_levels_stay_within_the_limits(string name)
    {
        var schema = Schema(name);

        Assert.InRange(Nodes(schema).Where(node => IsOfType(node, "object"))
            .Sum(node => node.GetProperty("properties").EnumerateObject().Count()), 1, 100);
        Assert.InRange(ObjectLevels(schema, schema), 1, 5);
    }

    [Fact]
    public void Only_the_languages_asked_for_stand_in_the_summaries()
    {
        var schema = JsonDocument.Parse(AnswerSchema.Summaries([Language.English, Language.Arabic])).RootElement;

        var languages = schema.GetProperty("properties").GetProperty("summaries").GetProperty("required");
        Assert.Equal(["ar", "en"], languages.EnumerateArray().Select(code => code.GetString()));
    }

    [Fact]
    public void Facts_come_before_names_and_names_before_summaries()
    {
        var text = Encoding.UTF8.GetString(AnswerSchema.Summaries(Language.OfSummaries).Span);

        string[] fields = ["\"facts\"", "\"names\"", "\"summaries\"", "\"keywords\""];
        Assert.Equal(fields.Order(Comparer<string>.Create((left, right) => Place(left).CompareTo(Place(right)))), fields);

        int Place(string field) => text.IndexOf(field, StringComparison.Ordinal);
    }

    private static JsonElement Schema(string name) => JsonDocument.Parse(name switch
    {
        "summaries" => AnswerSchema.Summaries(Language.OfSummaries),
        "summaries_from_facts" => AnswerSchema.SummariesFromFacts(Language.OfSummaries),
        "facts" => AnswerSchema.Facts(),
        _ => AnswerSchema.Corrections(Language.OfSummaries),
    }).RootElement;

    /// <summary>Every node that is a schema itself.</summary>
    private static IEnumerable<JsonElement> Nodes(JsonElement node)
    {
        yield return node;
        var children = new[] { "properties", "$defs" }
            .Where(field => node.TryGetProperty(field, out _))
            .SelectMany(field => node.GetProperty(field).EnumerateObject().Select(property => property.Value));
        if (node.TryGetProperty("items", out var items))
        {
            children = children.Append(items);
        }

        foreach (var child in children.SelectMany(Nodes))
        {
            yield return child;
        }
    }

    private static int ObjectLevels(JsonElement node, JsonElement root)
    {
        if (node.TryGetProperty("$ref", out var reference))
        {
            return ObjectLevels(root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), root);
        }

        if (node.TryGetProperty("items", out var items))
        {
            return ObjectLevels(items, root);
        }

        return IsOfType(node, "object")
            ? 1 + node.GetProperty("properties").EnumerateObject().Max(property => ObjectLevels(property.Value, root))
            : 0;
    }

    private static bool IsOfType(JsonElement node, string type) =>
        node.TryGetProperty("type", out var value) && value.GetString() == type;
}
