using System.Text;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Summaries.Pipeline;

/// <summary>What a keyword must be like: short, each rendering in its own script, one of each thing.</summary>
internal static class KeywordRules
{
    /// <summary>The most words of a rendering: longer ones are sentences. The longest names of institutions have about ten.</summary>
    private const int MaxWords = 10;

    /// <summary>The keywords to keep: none twice in any language, no more than asked for.</summary>
    public static IReadOnlyList<Keyword> Keep(IEnumerable<Keyword> keywords, int count) =>
        [.. keywords
            .DistinctBy(keyword => keyword.Arabic is { } text ? KeyOf(text) : keyword.ToString())
            .DistinctBy(keyword => keyword.French is { } text ? KeyOf(text) : keyword.ToString())
            .DistinctBy(keyword => keyword.English is { } text ? KeyOf(text) : keyword.ToString())
            .Take(count)];

    /// <summary>
    /// Why the renderings cannot be one thing in three languages: another script, other figures, longer than a keyword; null when they can.
    /// </summary>
    public static Finding? FaultOf(Keyword keyword)
    {
        foreach (var language in Language.OfSummaries)
        {
            if (keyword.In(language) is { } rendering && FaultOf(rendering, language == Language.Arabic) is { } kind)
            {
                return new Finding(kind, rendering, FindingStatus.Mismatch, Sentence: null);
            }
        }

        var renderings = new[] { keyword.Arabic, keyword.French, keyword.English }.OfType<string>().ToList();
        return renderings.Find(rendering => FiguresOf(rendering) != FiguresOf(renderings[0])) is { } other
            ? new Finding(FindingKind.Number, other, FindingStatus.Mismatch, Sentence: null)
            : null;
    }

    /// <summary>The form in which two renderings are compared: without case, accents, article and possessive (Facebook’s, Facebook).</summary>
    public static string KeyOf(string rendering)
    {
        var key = new StringBuilder(rendering.Length);
        foreach (var token in Tokenizer.Tokenize(rendering))
        {
            if (token.Kind != TokenKind.Symbol && !(token.IsLatinWord && key.Length > 0 && token is { IsAttached: true, Folded: "s" }) && !IsArticle(token.Folded))
            {
                key.Append(token.IsArabicWord && token.Folded.Length > 4 && token.Folded.StartsWith("ال", StringComparison.Ordinal) ? token.Folded[2..] : token.Folded).Append(' ');
            }
        }

        return key.Length > 0 ? key.ToString() : rendering;
    }

    private static bool IsArticle(string word) => word is "the" or "le" or "la" or "les" or "l";

    private static FindingKind? FaultOf(string rendering, bool isArabic)
    {
        var words = Tokenizer.Tokenize(rendering).Where(token => token.Kind == TokenKind.Word).ToList();
        if (words.Count is 0 or > MaxWords)
        {
            return FindingKind.Length;
        }

        // Names in Latin script are used in Arabic as they are (iPhone, OPEC+), never the other way round.
        var arabic = words.Count(word => word.IsArabicWord);
        var isInScript = isArabic ? arabic > 0 || words.TrueForAll(word => word.Span.Of(rendering).ToString().Any(char.IsUpper)) : arabic == 0;
        return isInScript ? null : FindingKind.Language;
    }

    private static string FiguresOf(string rendering) =>
        string.Join(' ', Tokenizer.Tokenize(rendering).Where(token => token.Kind == TokenKind.Digits)
            .Select(token => string.Concat(token.Folded.Where(char.IsDigit))).Order(StringComparer.Ordinal));
}
