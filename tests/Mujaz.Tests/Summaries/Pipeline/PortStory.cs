using System.Text.Encodings.Web;
using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Languages;

namespace Mujaz.Tests.Summaries.Pipeline;

/// <summary>A short article written for these tests, with a good answer in three languages that tests then spoil.</summary>
internal static class PortStory
{
    public const string Text = """
        Port traffic grows in June

        The port of Tangier handled 840,000 containers in June 2025, the port authority said on Tuesday.
        Traffic was 12% higher than in May, according to the authority.
        The authority expects 10 million containers over the whole year.
        Lorry drivers complained of long queues at the gates of the port.
        A new terminal will open in 2027 to shorten the queues.
        """;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<Language, (string Headline, string[] Sentences)> Renderings = new()
    {
        [Language.Arabic] = ("حركة الحاويات في ميناء طنجة ترتفع في يونيو",
        [
            "عالج ميناء طنجة 840,000 حاوية في يونيو 2025، وفق ما أعلنته سلطة الميناء.",
            "وكانت الحركة أعلى بنسبة 12% مقارنة بشهر مايو، حسب سلطة الميناء.",
            "وتتوقع سلطة الميناء معالجة 10 ملايين حاوية خلال السنة كلها.",
            "ومن المقرر افتتاح محطة جديدة في 2027 لتقليص مدة الانتظار.",
        ]),
        [Language.French] = ("Le trafic du port de Tanger augmente en juin",
        [
            "Le port de Tanger a traité 840 000 conteneurs en juin 2025, selon l’autorité portuaire.",
            "Le trafic a dépassé de 12 % celui de mai, d’après cette autorité.",
            "L’autorité attend 10 millions de conteneurs sur toute l’année.",
            "Une nouvelle gare maritime doit ouvrir en 2027 afin de réduire les files d’attente.",
        ]),
        [Language.English] = ("Container traffic grows at the port of Tangier in June",
        [
            "The port of Tangier handled 840,000 containers in June 2025, the port authority said.",
            "Traffic was 12% higher than in May, according to the authority.",
            "The authority expects 10 million containers over the whole year.",
            "A new terminal will open in 2027 to shorten the queues.",
        ]),
    };

    public static Article Article { get; } = ArticleReader.Read(new ArticleSource(Text));

    /// <summary>A good answer in these languages, after a change to its renderings.</summary>
    public static string Answer(IEnumerable<Language>? languages = null, Action<Dictionary<string, Rendering>>? spoil = null)
    {
        var renderings = (languages ?? Language.OfSummaries).ToDictionary(language => language.Code, RenderingIn);
        spoil?.Invoke(renderings);
        return JsonSerializer.Serialize(
            new
            {
                facts = new[] { new { fact = "840,000 containers in June 2025", sentences = new[] { 2 } } },
                names = new[] { new { ar = "طنجة", fr = "Tanger", en = "Tangier" } },
                summaries = renderings,
                keywords = new[]
                {
                    new { ar = "ميناء طنجة", fr = "port de Tanger", en = "port of Tangier", kind = "place" },
                    new { ar = "الحاويات", fr = "conteneurs", en = "containers", kind = "topic" },
                },
            },
            Readable);
    }

    public static string Corrections(params (Language Language, int Sentence, string Text, int Evidence)[] corrections) =>
        JsonSerializer.Serialize(
            new
            {
                corrections = corrections.Select(correction => new
                {
                    language = correction.Language.Code,
                    sentence = correction.Sentence,
                    text = correction.Text,
                    evidence = new[] { correction.Evidence },
                }),
            },
            Readable);

    /// <summary>The answer to a correction call that stands by a sentence.</summary>
    public static string Kept(Language language, int sentence, string text, string keep) => JsonSerializer.Serialize(
        new { corrections = new[] { new { language = language.Code, sentence, keep, text, evidence = new[] { 2 } } } }, Readable);

    private static Rendering RenderingIn(Language language) => new(
        Renderings[language].Headline,
        [.. Renderings[language].Sentences.Select((text, index) => new RenderedSentence(text, [index == 3 ? 6 : index + 2]))]);
}

/// <summary>A rendering as on the wire, open to spoiling.</summary>
internal sealed record Rendering(string headline, List<RenderedSentence> sentences);

/// <summary>A sentence as on the wire.</summary>
internal sealed record RenderedSentence(string text, int[] evidence);
