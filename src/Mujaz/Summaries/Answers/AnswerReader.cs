using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Mujaz.Languages;

namespace Mujaz.Summaries.Answers;

/// <summary>Reads the parts of an answer. Null means that the part is missing or breaks the schema.</summary>
internal static class AnswerReader
{
    /// <summary>The <c>facts</c>.</summary>
    public static IReadOnlyList<AnswerFact>? Facts(JsonElement root) => List(root, "facts", item =>
        Text(item, "fact") is { } fact && Numbers(item, "sentences") is { } sentences ? new AnswerFact(fact, sentences) : null);

    /// <summary>The <c>names</c>.</summary>
    public static IReadOnlyList<AnswerName>? Names(JsonElement root) => List(root, "names", item =>
        TryTriple(item, out var arabic, out var french, out var english) ? new AnswerName(arabic, french, english) : null);

    /// <summary>The <c>keywords</c>.</summary>
    public static IReadOnlyList<Keyword>? Keywords(JsonElement root) => List(root, "keywords", item =>
        TryTriple(item, out var arabic, out var french, out var english)
        && Text(item, "kind") is { } word && AnswerVocabulary.ParseKeywordKind(word) is { } kind
            ? new Keyword(arabic, french, english, kind)
            : null);

    /// <summary>The rendering in a language: it needs a headline and at least one sentence.</summary>
    public static AnswerRendering? Rendering(JsonElement root, Language language) =>
        Property(root, "summaries", JsonValueKind.Object) is { } summaries
        && Property(summaries, language.Code, JsonValueKind.Object) is { } rendering
        && Text(rendering, "headline") is { } headline
        && List(rendering, "sentences", Sentence) is { Count: > 0 } sentences
            ? new AnswerRendering(headline, sentences)
            : null;

    /// <summary>The <c>corrections</c>.</summary>
    public static IReadOnlyList<AnswerCorrection>? Corrections(JsonElement root) => List(root, "corrections", item =>
        Language.TryParseSummaryLanguage(Text(item, "language"), out var language)
        && Number(item, "sentence") is { } index && Sentence(item) is { } sentence
            ? new AnswerCorrection(language, index, sentence) { Keep = Text(item, "keep") }
            : null);

    private static AnswerSentence? Sentence(JsonElement item) =>
        Text(item, "text") is { } text && Numbers(item, "evidence") is { } evidence ? new AnswerSentence(text, evidence) : null;

    private static bool TryTriple(
        JsonElement item,
        [NotNullWhen(true)] out string? arabic,
        [NotNullWhen(true)] out string? french,
        [NotNullWhen(true)] out string? english)
    {
        (arabic, french, english) = (Text(item, "ar"), Text(item, "fr"), Text(item, "en"));
        return arabic is not null && french is not null && english is not null;
    }

    /// <summary>The items of an array, all of them good; null otherwise.</summary>
    public static List<T>? List<T>(JsonElement parent, string name, Func<JsonElement, T?> read)
        where T : class
    {
        if (Property(parent, name, JsonValueKind.Array) is not { } array)
        {
            return null;
        }

        var items = new List<T>(array.GetArrayLength());
        foreach (var element in array.EnumerateArray())
        {
            if (read(element) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return items;
    }

    /// <summary>An array of integers.</summary>
    public static List<int>? Numbers(JsonElement parent, string name)
    {
        if (Property(parent, name, JsonValueKind.Array) is not { } array)
        {
            return null;
        }

        var numbers = new List<int>(array.GetArrayLength());
        foreach (var element in array.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt32(out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>An integer.</summary>
    public static int? Number(JsonElement parent, string name) =>
        Property(parent, name, JsonValueKind.Number) is { } element && element.TryGetInt32(out var number) ? number : null;

    /// <summary>A string with something in it. An escaped lone surrogate is no text, and GetString would throw on it.</summary>
    public static string? Text(JsonElement parent, string name)
    {
        return Property(parent, name, JsonValueKind.String) is { } element ? Text(element) : null;
    }

    private static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String && element.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>An array of strings with something in them.</summary>
    public static List<string>? Texts(JsonElement parent, string name)
    {
        if (Property(parent, name, JsonValueKind.Array) is not { } array)
        {
            return null;
        }

        var texts = new List<string>(array.GetArrayLength());
        foreach (var element in array.EnumerateArray())
        {
            if (Text(element) is not { } text)
            {
                return null;
            }

            texts.Add(text);
        }

        return texts;
    }

    private static JsonElement? Property(JsonElement parent, string name, JsonValueKind kind) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == kind
            ? value
            : null;
}
