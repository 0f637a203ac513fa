using System.Text.Json;
using Mujaz.Languages;

namespace Mujaz.Summaries.Answers;

/// <summary>
/// Reads answers. Believes nothing: a server without structured outputs can send anything, so the schema is checked here
/// again. Never throws on any text. What is usable is kept: one broken language does not spoil the others.
/// </summary>
internal static class ModelAnswerParser
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    /// <summary>Reads an answer about a whole article.</summary>
    /// <param name="content">The answer's text: JSON, possibly in a code fence or with words around it.</param>
    /// <param name="languages">The languages asked for.</param>
    /// <param name="withFacts">Whether facts were asked for too.</param>
    public static ParsedAnswer<ModelAnswer> ParseSummaries(string content, IEnumerable<Language> languages, bool withFacts) =>
        Read<ModelAnswer>(content, root => ReadAnswer(root, languages, withFacts));

    /// <summary>Reads the facts of one part.</summary>
    public static ParsedAnswer<IReadOnlyList<AnswerFact>> ParseFacts(string content) =>
        Read<IReadOnlyList<AnswerFact>>(content, root => AnswerReader.Facts(root) is { } facts
            ? new ParsedAnswer<IReadOnlyList<AnswerFact>>(facts, [])
            : ParsedAnswer<IReadOnlyList<AnswerFact>>.Unreadable("\"facts\" is missing or breaks the schema."));

    /// <summary>Reads corrected sentences.</summary>
    public static ParsedAnswer<IReadOnlyList<AnswerCorrection>> ParseCorrections(string content) =>
        Read<IReadOnlyList<AnswerCorrection>>(content, root => AnswerReader.Corrections(root) is { } corrections
            ? new ParsedAnswer<IReadOnlyList<AnswerCorrection>>(corrections, [])
            : ParsedAnswer<IReadOnlyList<AnswerCorrection>>.Unreadable("\"corrections\" is missing or breaks the schema."));

    private static ParsedAnswer<ModelAnswer> ReadAnswer(JsonElement root, IEnumerable<Language> languages, bool withFacts)
    {
        var problems = new List<string>();
        var facts = withFacts ? AnswerReader.Facts(root) : [];
        if (facts is null)
        {
            problems.Add("\"facts\" is missing or breaks the schema.");
        }

        var names = AnswerReader.Names(root);
        if (names is null)
        {
            problems.Add("\"names\" is missing or breaks the schema.");
        }

        var keywords = AnswerReader.Keywords(root);
        if (keywords is null)
        {
            problems.Add("\"keywords\" is missing or breaks the schema.");
        }

        var renderings = new Dictionary<Language, AnswerRendering>();
        var missing = new List<Language>();
        foreach (var language in languages)
        {
            if (AnswerReader.Rendering(root, language) is { } rendering)
            {
                renderings.Add(language, rendering);
            }
            else
            {
                missing.Add(language);
                problems.Add($"\"summaries.{language}\" is missing or breaks the schema.");
            }
        }

        // Facts and names only help the model think; without keywords the answer is incomplete but worth keeping.
        return new ParsedAnswer<ModelAnswer>(new ModelAnswer(facts ?? [], names ?? [], renderings, keywords ?? []), problems)
        {
            Missing = missing,
        };
    }

    /// <summary>Reads any answer that is one JSON object.</summary>
    public static ParsedAnswer<T> Read<T>(string content, Func<JsonElement, ParsedAnswer<T>> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(JsonText.Cut(content).AsMemory(), Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement)
                : ParsedAnswer<T>.Unreadable("The answer is not a JSON object.");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // ArgumentException: a lone surrogate in the text, which no JSON may have.
            return ParsedAnswer<T>.Unreadable("The answer is not well-formed JSON.");
        }
    }
}
