using System.Text.RegularExpressions;
using Mujaz.Articles;

namespace Mujaz.Offline.Extraction;

/// <summary>
/// Tells the sentences that no summary may consist of: orders to whoever reads the text by machine, questions, and sentences that are nothing but
/// somebody's words.
/// </summary>
internal static partial class UnfitSentences
{
    /// <summary>The sentences that may be chosen: for each by its index whether it is fit.</summary>
    public static bool[] FitIn(Article article)
    {
        var fit = new bool[article.Sentences.Count];
        var depth = 0;
        var end = 0;
        for (var index = 0; index < fit.Length; index++)
        {
            var sentence = article.Sentences[index];
            depth = Follow(article.Text.AsSpan(end, sentence.Span.Start - end), depth);
            var text = article.TextOf(sentence);
            fit[index] = !IsQuestion(text) && !IsOrder(text) && !IsQuotation(text, depth);
            depth = Follow(text, depth);
            end = sentence.Span.End;
        }

        return fit;
    }

    /// <summary>Whether the sentence tells a machine what to do with the text.</summary>
    public static bool IsOrder(ReadOnlySpan<char> sentence) => Order().IsMatch(sentence);

    private static bool IsQuestion(ReadOnlySpan<char> sentence) => sentence.TrimEnd(" \"'”’»›)]\u00A0\u202F") is [.., '?' or '؟'];

    /// <summary>Whether the sentence begins and ends inside one quotation.</summary>
    private static bool IsQuotation(ReadOnlySpan<char> sentence, int depth)
    {
        var text = sentence.Trim();
        if (depth == 0 && text is not ['«' or '“' or '„' or '"', ..])
        {
            return false;
        }

        // What stands behind the closing mark is the reporter's: "…", he said.
        var close = text[1..].IndexOfAny('»', '”', '"') + 1;
        return close <= 0 || text[close..].TrimStart(" \u00A0»”\".,;!?…،؛؟").Length < FewestOwnLetters;
    }

    private const int FewestOwnLetters = 4;

    // A quotation ends with its paragraph at the latest.
    private static int Follow(ReadOnlySpan<char> text, int depth)
    {
        foreach (var character in text)
        {
            depth = character switch
            {
                '«' or '“' or '„' => 1,
                '»' or '”' or '\n' => 0,
                '"' => 1 - depth,
                _ => depth,
            };
        }

        return depth;
    }

    [GeneratedRegex(@"\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instructions?|prompts?|rules|guidelines|directives|everything (above|before))\b|\b(system|developer) prompt\b|\byou are (now )?(an? |the )?(ai|assistant|chatbot|language model|llm|summari[sz]er)\b|\bas an? (ai|language model)\b|\b(ai|assistants?|summari[sz]ers?|language models?)\b.{0,30}\b(must|should|shall) (now |only |instead )*(write|say|reply|respond|answer|output|print|state|include)\b|\b(ignore[zr]?|oublie[zr]?|néglige[zr]?|ne t(enez|iens) pas compte d)\b.{0,40}\b(instructions?|consignes?|directives?|règles|prompt)\b|\b(tu es|vous êtes) (désormais |maintenant )?(un |une |l[’'])?(assistant|ia|intelligence artificielle|modèle|robot)\b|\ben tant qu(e |[’'])(assistant|ia|modèle)|(تجاهل|تجاهلوا|انس|انسى|أهمل|لا تتبع).{0,40}(تعليمات|التعليمات|الأوامر|توجيهات|التوجيهات|القواعد)|(أنت|انت) (الآن )?(مساعد|نموذج|روبوت|ذكاء)|بصفتك (مساعد|نموذج)|(أيها|ايها) (المساعد|النموذج|الذكاء)|^\W*(please )?(write|say|reply|respond|answer|output|print) (only|exactly|just|instead|with|the (word|phrase|following))\b|^\W*(écri(s|vez)|répond(s|ez)|di(s|tes)|affiche[zr]?) (seulement|uniquement|exactement|plutôt|la phrase|le mot|que)\b|^\W*(اكتب|أجب|قل|اطبع) (فقط|العبارة|الجملة|الكلمة|بدلا)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Order();
}
