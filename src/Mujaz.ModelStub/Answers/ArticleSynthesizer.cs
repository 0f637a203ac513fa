using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.Answers;

/// <summary>
/// Makes up a valid, grounded answer for any article, for tests and benchmarks only: sentences of the article in its own
/// language, and in the others sentences that claim nothing. It is no summary, and never on unless asked for.
/// </summary>
internal static class ArticleSynthesizer
{
    private const int MostWordsOfAHeadline = 12;
    private const int MostWordsOfASentence = 30;
    private const int LettersOfAKeyword = 4;

    private static readonly string[] Languages = ["ar", "fr", "en"];

    private static readonly string[] MagnitudeWords =
        ["million", "billion", "milliard", "thousand", "hundred", "مليون", "ملايين", "مليار", "ألف", "آلاف", "مئة", "مائة"];

    private static readonly Dictionary<string, string[]> EmptySentences = new()
    {
        ["ar"] = ["يورد المقال خبرا ويعرض تفاصيله.", "ويذكر المقال سياق الخبر.", "ويشير المقال إلى الأطراف المعنية.", "ويختم المقال بعرض ما ينتظر لاحقا."],
        ["fr"] = ["L’article rapporte une nouvelle et en donne les détails.", "L’article en rappelle le contexte.", "L’article évoque les parties concernées.", "L’article se termine par les suites attendues."],
        ["en"] = ["The article reports a piece of news and gives its details.", "The article recalls the context.", "The article mentions the parties involved.", "The article ends with what is expected next."],
    };

    /// <summary>The answer for a prompt with at least one numbered line.</summary>
    public static JsonObject Answer(StubPrompt prompt)
    {
        var own = LanguageOf(prompt);
        return new JsonObject
        {
            ["facts"] = new JsonArray([.. prompt.Sentences.Take(5).Select(Fact)]),
            ["names"] = new JsonArray(),
            ["summaries"] = new JsonObject(Languages.Select(language => KeyValuePair.Create(language, (JsonNode?)Rendering(prompt, language, own)))),
            ["keywords"] = new JsonArray([.. Keywords(prompt)]),
        };
    }

    private static JsonNode Fact(StubSentence sentence) =>
        new JsonObject { ["fact"] = sentence.Text, ["sentences"] = Numbers(sentence) };

    private static JsonObject Rendering(StubPrompt prompt, string language, string own)
    {
        var chosen = Choose(prompt);
        var texts = language == own
            ? chosen.Select(sentence => Claim(sentence.Text))
            : chosen.Select((_, index) => EmptySentences[language][index % EmptySentences[language].Length]);
        return new JsonObject
        {
            ["headline"] = Headline(language == own ? Claim(chosen[0].Text) : EmptySentences[language][0]),
            ["sentences"] = new JsonArray([.. texts.Zip(chosen, Sentence)]),
        };
    }

    /// <summary>The first sentences, those without numbers first: the other languages have none to agree with.</summary>
    private static List<StubSentence> Choose(StubPrompt prompt) =>
    [
        .. prompt.Sentences
            .OrderBy(sentence => sentence.Text.Split(' ').Any(IsNumeric))
            .Take(SentenceCount(prompt))
            .OrderBy(sentence => sentence.Numbers[0]),
    ];

    /// <summary>The sentence without its numbers and no longer than a summary's sentence may be.</summary>
    private static string Claim(string sentence) =>
        string.Join(' ', sentence.Split(' ').Where(word => !IsNumeric(word)).Take(MostWordsOfASentence)).TrimEnd('.', '،', ',', ' ') + ".";

    private static bool IsNumeric(string word) =>
        word.Any(char.IsDigit) || MagnitudeWords.Any(magnitude => word.Contains(magnitude, StringComparison.OrdinalIgnoreCase));

    private static JsonNode Sentence(string text, StubSentence evidence) =>
        new JsonObject { ["text"] = text, ["evidence"] = Numbers(evidence) };

    private static JsonArray Numbers(StubSentence sentence) => new([.. sentence.Numbers.Select(number => (JsonNode)number)]);

    private static string Headline(string sentence) =>
        string.Join(' ', sentence.Split(' ').Take(MostWordsOfAHeadline)).TrimEnd('.', ' ');

    private static IEnumerable<JsonNode> Keywords(StubPrompt prompt) => prompt.Sentences
        .SelectMany(sentence => sentence.Text.Split(' '))
        .Select(word => word.Trim('.', ',', '،', '؛', '«', '»', '"', ':'))
        .Where(word => word.Length >= LettersOfAKeyword && word.All(char.IsLetter))
        .Distinct(StringComparer.Ordinal)
        .Take(prompt.Number("keywordCount") ?? 0)
        .Select(word => new JsonObject { ["ar"] = word, ["fr"] = word, ["en"] = word, ["kind"] = "topic" });

    private static int SentenceCount(StubPrompt prompt) => prompt.Number("sentenceCount") ?? prompt.Option("summaryLength") switch
    {
        "\"oneSentence\"" => 1,
        "\"short\"" => 2,
        "\"long\"" => 7,
        _ => 4,
    };

    private static string LanguageOf(StubPrompt prompt)
    {
        var text = string.Join(' ', prompt.Sentences.Select(sentence => sentence.Text));
        if (text.Count(character => character is >= '\u0600' and <= '\u06FF') * 2 > text.Count(char.IsLetter))
        {
            return "ar";
        }

        var words = text.ToLowerInvariant().Split(' ');
        return words.Count(word => word is "le" or "la" or "les" or "des" or "du" or "et") > words.Count(word => word is "the" or "of" or "and" or "to")
            ? "fr"
            : "en";
    }
}
