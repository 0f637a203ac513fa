using System.Buffers;
using System.Text.Json;
using Mujaz.Languages;

namespace Mujaz.Summaries.Answers;

/// <summary>
/// The JSON schemas of the answers, within the limits of structured outputs: every field required, no additional ones, at
/// most 100 properties and 5 levels, and no keyword on lengths or counts (bounds are checked by code). The order of the
/// fields is the order in which a model writes them: facts before names before summaries, so that it extracts first.
/// </summary>
internal static class AnswerSchema
{
    /// <summary>The schema of an answer about a whole article.</summary>
    public const string SummariesName = "summaries";

    /// <summary>The schema of an answer made from facts read before.</summary>
    public const string FromFactsName = "summaries_from_facts";

    /// <summary>The schema of the facts of one part of a long article.</summary>
    public const string FactsName = "facts";

    /// <summary>The schema of corrected sentences.</summary>
    public const string CorrectionsName = "corrections";

    private static readonly string[] RenderingFields = ["ar", "fr", "en"];

    /// <summary>Facts, names, summaries in these languages, keywords.</summary>
    public static ReadOnlyMemory<byte> Summaries(IEnumerable<Language> languages) => Write(writer =>
    {
        WriteObject(writer, SummaryFields(languages, withFacts: true));
        WriteDefinitions(writer, ("fact", Fact), ("rendering", Rendering), ("sentence", Sentence));
    });

    /// <summary>Names, summaries in these languages, keywords.</summary>
    public static ReadOnlyMemory<byte> SummariesFromFacts(IEnumerable<Language> languages) => Write(writer =>
    {
        WriteObject(writer, SummaryFields(languages, withFacts: false));
        WriteDefinitions(writer, ("rendering", Rendering), ("sentence", Sentence));
    });

    /// <summary>Facts alone.</summary>
    public static ReadOnlyMemory<byte> Facts() => Write(writer =>
    {
        WriteObject(writer, [("facts", ArrayOf(Reference("fact")))]);
        WriteDefinitions(writer, ("fact", Fact));
    });

    /// <summary>Corrected sentences in these languages.</summary>
    public static ReadOnlyMemory<byte> Corrections(IEnumerable<Language> languages) => Write(writer =>
    {
        string[] codes = [.. languages.Order(LanguageOrder.Instance).Select(language => language.Code)];
        WriteObject(writer, [("corrections", ArrayOf(Object(
            ("language", OneOf(codes)), ("sentence", Integer), ("keep", String), ("text", String), ("evidence", ArrayOf(Integer)))))]);
    });

    private static (string Name, Action<Utf8JsonWriter> Schema)[] SummaryFields(IEnumerable<Language> languages, bool withFacts)
    {
        var summaries = languages.Order(LanguageOrder.Instance)
            .Select(language => (language.Code, Reference("rendering"))).ToArray();
        (string, Action<Utf8JsonWriter>)[] fields =
        [
            ("names", ArrayOf(Object([.. RenderingFields.Select(field => (field, (Action<Utf8JsonWriter>)String))]))),
            ("summaries", Object(summaries)),
            ("keywords", ArrayOf(Object(
                [.. RenderingFields.Select(field => (field, (Action<Utf8JsonWriter>)String)), ("kind", OneOf(AnswerVocabulary.KeywordKinds))]))),
        ];
        return withFacts ? [("facts", ArrayOf(Reference("fact"))), .. fields] : fields;
    }

    private static void Fact(Utf8JsonWriter writer) =>
        Object(("fact", String), ("sentences", ArrayOf(Integer)))(writer);

    private static void Rendering(Utf8JsonWriter writer) =>
        Object(("headline", String), ("sentences", ArrayOf(Reference("sentence"))))(writer);

    private static void Sentence(Utf8JsonWriter writer) =>
        Object(("text", String), ("evidence", ArrayOf(Integer)))(writer);

    private static void String(Utf8JsonWriter writer) => WriteType(writer, "string");

    private static void Integer(Utf8JsonWriter writer) => WriteType(writer, "integer");

    private static Action<Utf8JsonWriter> OneOf(IEnumerable<string> values) => writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("type", "string");
        writer.WriteStartArray("enum");
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    };

    private static Action<Utf8JsonWriter> Reference(string definition) => writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$ref", "#/$defs/" + definition);
        writer.WriteEndObject();
    };

    private static Action<Utf8JsonWriter> ArrayOf(Action<Utf8JsonWriter> items) => writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("type", "array");
        writer.WritePropertyName("items");
        items(writer);
        writer.WriteEndObject();
    };

    private static Action<Utf8JsonWriter> Object(params (string Name, Action<Utf8JsonWriter> Schema)[] fields) => writer =>
    {
        writer.WriteStartObject();
        WriteObject(writer, fields);
        writer.WriteEndObject();
    };

    private static void WriteObject(Utf8JsonWriter writer, (string Name, Action<Utf8JsonWriter> Schema)[] fields)
    {
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (var (name, schema) in fields)
        {
            writer.WritePropertyName(name);
            schema(writer);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("required");
        foreach (var (name, _) in fields)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("additionalProperties", false);
    }

    private static void WriteType(Utf8JsonWriter writer, string type)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteEndObject();
    }

    private static void WriteDefinitions(Utf8JsonWriter writer, params (string Name, Action<Utf8JsonWriter> Schema)[] definitions)
    {
        writer.WriteStartObject("$defs");
        foreach (var (name, schema) in definitions)
        {
            writer.WritePropertyName(name);
            schema(writer);
        }

        writer.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> schema)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            schema(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
