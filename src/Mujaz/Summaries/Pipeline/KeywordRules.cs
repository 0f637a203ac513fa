using System.Text;
using Mujaz.Text;

namespace Mujaz.Summaries.Pipeline;

/// <summary>What a keyword must be like: short, each rendering in its own script, one of each thing.</summary>
internal static class KeywordRules
{
    /// <summary>The most words of a rendering: longer ones are sentences. The longest names of institutions have about ten.</summary>
    private const int MaxWords = 10;

    /// <summary>The keywords to keep: sound ones, none twice in any language, no more than asked for.</summary>
    public static IReadOnlyList<Keyword> Keep(IEnumerable<Keyword> keywords, int count) =>
        [.. keywords
            .Where(IsSound)
            .DistinctBy(keyword => keyword.Arabic is { } text ? KeyOf(text) : keyword.ToString())
            .DistinctBy(keyword => keyword.French is { } text ? KeyOf(text) : keyword.ToString())
            .DistinctBy(keyword => keyword.English is { } text ? KeyOf(text) : keyword.ToString())
            .Take(count)];

    /// <summary>Whether the renderings can be one thing in three languages: in their scripts, with the same figures, of a keyword's length.</summary>
    public static bool IsSound(Keyword keyword) =>
        IsSound(keyword.Arabic, isArabic: true) && IsSound(keyword.French, isArabic: false) && IsSound(keyword.English, isArabic: false)
        && new[] { keyword.Arabic, keyword.French, keyword.English }.OfType<string>().Select(FiguresOf).Distinct(StringComparer.Ordinal).Count() <= 1;

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

    private static bool IsSound(string? rendering, bool isArabic)
    {
        if (rendering is null)
        {
            return true;
        }

        var words = Tokenizer.Tokenize(rendering).Where(token => token.Kind == TokenKind.Word).ToList();
        var arabic = words.Count(word => word.IsArabicWord);

        // Names in Latin script are used in Arabic as they are (iPhone, OPEC+), never the other way round.
        return words.Count is > 0 and <= MaxWords && (isArabic ? arabic > 0 || words.TrueForAll(word => word.Span.Of(rendering).ToString().Any(char.IsUpper)) : arabic == 0);
    }

    private static string FiguresOf(string rendering) =>
        string.Join(' ', Tokenizer.Tokenize(rendering).Where(token => token.Kind == TokenKind.Digits)
            .Select(token => string.Concat(token.Folded.Where(char.IsDigit))).Order(StringComparer.Ordinal));
}
