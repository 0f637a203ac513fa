using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.Answers;

/// <summary>A recorded answer for one article and one set of options: a file of <c>seeds/recordings/</c>.</summary>
internal sealed class Recording
{
    // What decides whether an answer fits. Languages and the number of keywords do not: those are cut to what is asked.
    private static readonly string[] DecidingOptions = ["summaryLength", "sentenceCount", "style", "focus"];

    private readonly Dictionary<string, string?> _options;
    private readonly IReadOnlyList<StubSentence> _sentences;

    private Recording(Dictionary<string, string?> options, IReadOnlyList<StubSentence> sentences, JsonObject answer, JsonObject? usage)
    {
        _options = options;
        _sentences = sentences;
        Answer = answer;
        Usage = usage;
    }

    /// <summary>The recorded answer, in the wire schema with all languages.</summary>
    public JsonObject Answer { get; }

    /// <summary>The recorded usage in the wire format, or null.</summary>
    public JsonObject? Usage { get; }

    /// <summary>Reads the content of a file.</summary>
    /// <exception cref="FormatException">A part is missing or has the wrong type; the message names it.</exception>
    public static Recording Parse(JsonNode? file)
    {
        var root = file as JsonObject ?? throw new FormatException("The recording is no JSON object.");
        var answer = root["answer"] as JsonObject ?? throw new FormatException("The recording has no object 'answer'.");
        var sentences = root["sentences"] as JsonArray ?? throw new FormatException("The recording has no array 'sentences'.");
        if (sentences.Count == 0)
        {
            throw new FormatException("The recording's 'sentences' are empty: it would fit every article.");
        }

        var options = root["options"] as JsonObject ?? [];
        return new Recording(
            DecidingOptions.ToDictionary(name => name, name => options[name]?.ToJsonString()),
            [.. sentences.Select((sentence, index) => Numbered(sentence?.ToString() ?? "", index + 1))],
            answer,
            root["usage"] as JsonObject);
    }

    /// <summary>Whether this is the answer to a prompt: its article and its options. Numbers count, because evidence points at them.</summary>
    public bool Fits(StubPrompt prompt) =>
        DecidingOptions.All(name => prompt.Option(name) == _options[name])
        && _sentences.All(sentence => prompt.Sentences.Any(other =>
            other.Numbers[0] == sentence.Numbers[0] && other.Text == sentence.Text));

    // Files may give a sentence with its number or without.
    private static StubSentence Numbered(string sentence, int number) =>
        StubSentence.Parse(sentence) ?? new StubSentence([number], StubSentence.Normalize(sentence));
}
