using System.Text.RegularExpressions;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// Tells sentences that report nothing: orders to whoever reads the article by machine, answers of such a machine, and appeals to the reader. That
/// the article has them too makes them no news.
/// </summary>
internal static partial class InstructionCheck
{
    /// <summary>Behind more characters than these an order is somebody's, and what is told of him: "Researchers wrote: ignore …".</summary>
    private const int MaxBefore = 16;

    /// <summary>Adds a finding for a sentence that begins as an order or appeal.</summary>
    /// <returns>Whether it does, so that no claim of it is worth judging.</returns>
    public static bool Check(ClaimContext context, List<Finding> findings)
    {
        var text = context.Sentence.Text.Text;
        if (!BeginsWithOrder(text) && (text.TrimEnd().EndsWith('?') || !Appeal().IsMatch(text)))
        {
            return false;
        }

        findings.Add(new Finding(FindingKind.Evidence, text, FindingStatus.Mismatch, context.Number, new TextSpan(0, text.Length))
        {
            Article = context.Sentence.Best >= 0 ? context.SentenceSpan(context.Sentence.Best) : null,
        });
        return true;
    }

    /// <summary>Whether a sentence tells a machine what to do with a text.</summary>
    public static bool IsOrder(ReadOnlySpan<char> sentence) => Order().IsMatch(sentence);

    private static bool BeginsWithOrder(string sentence)
    {
        foreach (var match in Order().EnumerateMatches(sentence))
        {
            return match.Index <= MaxBefore;
        }

        return false;
    }

    [GeneratedRegex(@"\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instructions?|prompts?|rules|guidelines|directives|everything (above|before))\b|\b(system|developer) prompt\b|\byou are (now )?(an? |the )?(ai|assistant|chatbot|language model|llm|summari[sz]er)\b|\bas an? (ai|language model)\b|\b(ai|assistants?|summari[sz]ers?|language models?)\b.{0,30}\b(must|should|shall) (now |only |instead )*(write|say|reply|respond|answer|output|print|state|include)\b|\b(ignore[zr]?|oublie[zr]?|néglige[zr]?|ne t(enez|iens) pas compte d)\b.{0,40}\b(instructions?|consignes?|directives?|règles|prompt)\b|\b(tu es|vous êtes) (désormais |maintenant )?(un |une |l[’'])?(assistant|ia|intelligence artificielle|modèle|robot)\b|\ben tant qu(e |[’'])(assistant|ia|modèle|intelligence artificielle)|\b(l[’']ia|les? assistants?|les? modèles?)\b.{0,30}\b(doit|doivent) (maintenant |désormais |seulement )*(écrire|dire|répondre|afficher|indiquer)\b|(تجاهل|تجاهلوا|انس|انسى|أهمل|لا تتبع).{0,40}(تعليمات|التعليمات|الأوامر|توجيهات|التوجيهات|القواعد)|(أنت|انت) (الآن )?(مساعد|نموذج|روبوت|ذكاء)|بصفت(ك|ي) (مساعد|نموذج)|كنموذج لغوي|(أيها|ايها) (المساعد|النموذج|الذكاء)|على (المساعد|النموذج|الذكاء الاصطناعي).{0,30}أن (يكتب|يقول|يجيب|يطبع)|^\W*(please )?(write|say|reply|respond|answer|output|print) (only|exactly|just|instead|with|the (word|phrase|following))\b|^\W*(écri(s|vez)|répond(s|ez)|di(s|tes)|affiche[zr]?) (seulement|uniquement|exactement|plutôt|la phrase|le mot|que)\b|^\W*(اكتب|أجب|قل|اطبع) (فقط|العبارة|الجملة|الكلمة|بدلا)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    /// <summary>
    /// A verb of what readers are asked to do on a page, as an order, with whose page it is, or at once. In French any verb will do: no report
    /// begins with a second person.
    /// </summary>
    [GeneratedRegex(@"^\W*(please )?(subscribe|sign up|register|click|tap|visit|follow|join|download|buy|order|call|discover|don[’']?t miss|share|contact|read|watch|get)\b[^.]{0,40}?\b(us|our|your|here|now|today|this (article|offer|link|page|video|story))\b|^\W*(?!(chez|assez|nez|rez|rendez)\b)\p{L}{2,}ez[- ](vous|nous|ici|maintenant|dès|votre|vos|notre|nos|toutes? (nos|notre)|le lien|cet article|sur (le lien|notre))\b|^\W*(ne )?(manquez|ratez) pas\b|^\W*(اشترك|اشتركوا|اضغط|اضغطوا|انقر|انقروا|زوروا|زورونا|حملوا|حمّلوا|تابعونا|انضموا|انضم إلى|سجلوا|تواصلوا معنا|اتصلوا بنا|شاركوا|لا تفوت|لا تفوتوا|اطلبوا|احصلوا على|اكتشفوا)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appeal();
}
