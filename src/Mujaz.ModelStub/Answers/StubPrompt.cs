using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mujaz.ModelStub.Answers;

/// <summary>
/// A chat request, as far as the stub understands it: the options on the user message's first line, the article's
/// numbered lines after it, and the schema of the answer.
/// </summary>
internal sealed partial class StubPrompt
{
    private readonly JsonObject _options;

    private StubPrompt(string model, JsonObject options, IReadOnlyList<StubSentence> sentences, JsonObject? schema, IReadOnlyList<JsonObject> notices)
    {
        Model = model;
        _options = options;
        Sentences = sentences;
        Schema = schema;
        Notices = notices;
    }

    /// <summary>The model asked for.</summary>
    public string Model { get; }

    /// <summary>The numbered lines: sentences of the article, or facts of a long one.</summary>
    public IReadOnlyList<StubSentence> Sentences { get; }

    /// <summary>The schema of the answer, or null when none was sent.</summary>
    public JsonObject? Schema { get; }

    /// <summary>The lines after the article: sentences that are to be corrected, or judged.</summary>
    public IReadOnlyList<JsonObject> Notices { get; }

    /// <summary>What tells articles apart: a hash of the numbered sentences without white space.</summary>
    public string Fingerprint => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Sentences.SelectMany(sentence => sentence.Text).Where(character => !char.IsWhiteSpace(character))))).AsSpan(0, 16));

    /// <summary>An option's value in JSON; null when it is absent or null, which mean the same.</summary>
    public string? Option(string name) => _options[name]?.ToJsonString();

    /// <summary>A number among the options.</summary>
    public int? Number(string name) => _options[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>Reads a request body; null when it is no chat request.</summary>
    public static StubPrompt? Parse(JsonNode? body)
    {
        if (body is not JsonObject request || request["messages"] is not JsonArray messages)
        {
            return null;
        }

        var user = MessageOf(messages, "user");
        var lines = user.ReplaceLineEndings("\n").Split('\n');
        var sentences = lines.Select(StubSentence.Parse).OfType<StubSentence>().ToList();
        var objects = lines.Where(line => line.StartsWith('{')).Select(ParseObject).OfType<JsonObject>().ToList();
        return new StubPrompt(
            request["model"]?.ToString() ?? "",
            objects.FirstOrDefault() ?? [],
            sentences,
            SchemaOf(request) ?? SchemaIn(MessageOf(messages, "system")),
            [.. objects.Skip(1), .. lines.SkipWhile(line => line != "</article>").Select(SentenceToJudge).OfType<JsonObject>()]);
    }

    /// <summary>A line <c>3 fr: The text.</c> as the object that the lines of other requests are.</summary>
    private static JsonObject? SentenceToJudge(string line) => Judged().Match(line) is not { Success: true } match ? null : new JsonObject
    {
        ["sentence"] = int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture),
        ["language"] = match.Groups[2].Value,
        ["text"] = match.Groups[3].Value,
    };

    private static string MessageOf(JsonArray messages, string role) => string.Join(
        '\n',
        messages.OfType<JsonObject>().Where(message => message["role"]?.ToString() == role).Select(message => message["content"]?.ToString()));

    /// <summary>The name of the answer's schema in a request body, or null when it has none.</summary>
    public static string? SchemaNameOf(JsonNode? body) =>
        ((body as JsonObject)?["response_format"] as JsonObject)?["json_schema"] is JsonObject format ? format["name"]?.ToString() : null;

    private static JsonObject? SchemaOf(JsonObject request) =>
        (request["response_format"] as JsonObject)?["json_schema"] is JsonObject format ? format["schema"] as JsonObject : null;

    /// <summary>The schema that ends the instructions when the request has no field for it.</summary>
    private static JsonObject? SchemaIn(string instructions) =>
        SchemaStart().Match(instructions) is { Success: true } start ? ParseObject(instructions[start.Index..].Trim()) : null;

    private static JsonObject? ParseObject(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^([0-9]{1,4}) (ar|fr|en): (.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Judged();

    [GeneratedRegex("""\{"type":"object","properties":""", RegexOptions.CultureInvariant)]
    private static partial Regex SchemaStart();
}
