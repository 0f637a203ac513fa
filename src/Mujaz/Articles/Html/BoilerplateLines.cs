using System.Text.RegularExpressions;
using Mujaz.Articles.Cleaning;

namespace Mujaz.Articles.Html;

/// <summary>
/// Recognises, by their words, lines inside the main part of a page that are not the article's. Arabic, French and English; of other
/// languages only the commonest headings and labels (<see cref="OtherLanguageLines"/>).
/// </summary>
internal static partial class BoilerplateLines
{
    // Compiled ahead of time; lines are short, so that going back in them costs next to nothing. An automaton built at run time took half a second.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A line longer than this is not judged by its first words.</summary>
    private const int LongestLine = 250;

    private const int LongestLabel = 80;

    /// <summary>Why the line is not the article's, or null.</summary>
    /// <remarks>A full sentence is only taken for a line of the frame when more than its first word says so.</remarks>
    public static string? Kind(TextBlock block)
    {
        var text = block.Text;
        return text.Length > LongestLine ? null
            : block.IsFullSentence ? KindOfSentence(text)
            : LeadsElsewhere(block) ? RemovedTextKind.RelatedLinks
            : Invites(text, Invitation().Match(text)) ? RemovedTextKind.Paywall
            : OtherLanguageLines.Kind(text, block.LinkChars > 0) is { } kind ? kind
            : text.Length <= LongestLabel ? LabelKind(block)
            : Copyright().IsMatch(text) ? RemovedTextKind.Copyright
            : null;
    }

    private static string? KindOfSentence(string text) =>
        ReadAlsoLabel().IsMatch(text) ? RemovedTextKind.RelatedLinks
        : Invites(text, Invitation().Match(text)) && AddressesReader(text, Invitation().Match(text).Length) ? RemovedTextKind.Paywall
        : CommentForm().IsMatch(text) && AddressesReader(text, 0) ? RemovedTextKind.CommentForm
        : CopyrightNotice().IsMatch(text) ? RemovedTextKind.Copyright
        : OtherLanguageLines.Kind(text, hasLink: false);

    private static bool LeadsElsewhere(TextBlock block) =>
        ReadAlsoLabel().IsMatch(block.Text) || (ReadAlso().IsMatch(block.Text) && (block.LinkChars > 0 || !Prose.EndsSentence(block.Text)));

    private static bool Invites(string text, Match invitation) =>
        invitation.Success && (IsNoticeOfPaidText().IsMatch(text) || InvitationObject().IsMatch(text, invitation.Length));

    /// <summary>Whether the line speaks to its reader, or of the house that wrote it ("our newsletter"): news does neither.</summary>
    private static bool AddressesReader(string text, int start) => IsNoticeOfPaidText().IsMatch(text) || ReaderOrHouse().IsMatch(text, start);

    /// <summary>The kind of the part that a heading like "Related articles" or "اترك تعليقا" opens, or null.</summary>
    public static string? SectionKind(string heading)
    {
        if (heading.Length > LongestLabel)
        {
            return null;
        }

        return CommentForm().IsMatch(heading) ? RemovedTextKind.CommentForm
            : Comments().IsMatch(heading) ? RemovedTextKind.Comments
            : RelatedHeading().IsMatch(heading) || ReadAlso().IsMatch(heading) ? RemovedTextKind.RelatedLinks
            : OtherLanguageLines.SectionKind(heading);
    }

    /// <summary>
    /// Whether the heading opens a part with other articles, by itself alone: two words that are never the beginning of a subheading.
    /// </summary>
    public static bool IsSectionHeading(string heading) =>
        RelatedHeading().Match(heading) is { Success: true } match && heading[match.Length..].Trim(HeadingMarks).Length == 0;

    private static readonly char[] HeadingMarks = [' ', ':', '：', '…', '>', '»'];

    private static string? LabelKind(TextBlock block)
    {
        var text = block.Text;
        return Advertisement().IsMatch(text) ? RemovedTextKind.Advertisement
            : CommentForm().IsMatch(text) ? RemovedTextKind.CommentForm
            : Copyright().IsMatch(text) ? RemovedTextKind.Copyright
            : Share().IsMatch(text) ? RemovedTextKind.Share
            : TagsLabel().IsMatch(text) || (block.LinkDensity > 0.4 && Tags().IsMatch(text)) ? RemovedTextKind.Tags
            : Counter().IsMatch(text) ? RemovedTextKind.Counter
            : IsByline(text) ? RemovedTextKind.Byline
            : null;
    }

    /// <summary>Whether the line is a byline or date wherever it stands: its first words begin nothing else.</summary>
    public static bool IsPlainByline(TextBlock block) =>
        DateLine.IsDateLine(block.Text) || (block.Kind == TextBlockKind.Paragraph && PlainByline().IsMatch(block.Text));

    [GeneratedRegex(@"^\W*(written by|posted by|reported by|rédigé par|écrit par|propos recueillis|publié|mis à jour|published|updated|posted|last (updated|modified)|نشر (في|بتاريخ)|آخر تحديث|بقلم|المصدر\s*:|sources?\s*:)", Options)]
    private static partial Regex PlainByline();

    /// <summary>Whether the line has the form of a byline or of a date; among running text it is neither.</summary>
    public static bool IsByline(string text) =>
        text.Length <= LongestLabel && !Prose.EndsSentence(text) && (Byline().IsMatch(text) || DateLine.IsDateLine(text));

    [GeneratedRegex(@"^\W*(à lire|a lire|lire aussi|à voir|voir aussi|à écouter|écouter aussi|lisez aussi|lire également|sur le même (sujet|thème)|à lire aussi|read also|also read|read more|see also|related|more on this|اقرأ أيض|إقرأ أيض|اقرأ ايض|إقرأ ايض|شاهد أيض|شاهد ايض|طالع أيض|طالع ايض|قد يهمك|اقرأ المزيد|إقرأ المزيد|للمزيد)", Options)]
    private static partial Regex ReadAlso();

    [GeneratedRegex(@"^\W*(à lire|a lire|lire aussi|à voir|voir aussi|à écouter|écouter aussi|lisez aussi|lire également|sur le même (sujet|thème)|à lire aussi|read also|also read|read more|see also|related|more on this|اقرأ أيض|إقرأ أيض|اقرأ ايض|إقرأ ايض|شاهد أيض|شاهد ايض|طالع أيض|طالع ايض|قد يهمك|اقرأ المزيد|إقرأ المزيد|للمزيد)\w*\s*[:：|>»←]", Options)]
    private static partial Regex ReadAlsoLabel();

    [GeneratedRegex(@"^\W*(articles? (similaires|liés|associés|connexes|recommandés)|dans la même (rubrique|catégorie)|nos recommandations|les plus (lus|consultés)|vous aimerez|ça (peut|pourrait) vous intéresser|plus d'articles|à la une|dernières (actualités|nouvelles)|related (articles?|posts?|stories|news|topics)|you (may|might) (also )?(like|be interested)|more (stories|from|news)|recommended( for you)?|most (read|popular|viewed)|trending|top stories|latest news|keep reading|مقالات (ذات صلة|مشابهة|أخرى)|مواضيع (ذات صلة|مشابهة|مرتبطة)|مواضيع ذات|أخبار ذات صلة|ذات صلة|اخبار ذات صلة|موضوعات ذات صلة|الأكثر (قراءة|مشاهدة|تداولا)|آخر الأخبار|أخبار متعلقة|قد يعجبك)", Options)]
    private static partial Regex RelatedHeading();

    [GeneratedRegex(@"^\W*(leave a (reply|comment)|post a comment|add a comment|write a comment|cancel reply|your email address will not|laissez? un commentaire|laisser (un commentaire|une réponse)|répondre$|poster un commentaire|ajouter un commentaire|votre adresse e-?mail ne sera|annuler la réponse|اترك (رد|تعليق)|أترك (رد|تعليق)|أضف (رد|تعليق)|اضف (رد|تعليق)|أضف تعليقك|شارك برأيك|لن يتم نشر عنوان|إلغاء الرد)", Options)]
    private static partial Regex CommentForm();

    [GeneratedRegex(@"^\W*(\d+\s+)?(comments?|commentaires?|réactions?|التعليقات|تعليقات الزوار|تعليقات القراء|تعليقات|آراء القراء)(\s*[\(\[:]?\s*\d*\s*[\)\]]?)\W*$", Options)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^\W*(advertisements?|advertising|sponsored( content)?|publicité|annonce|contenu sponsorisé|la suite après (cette|la) publicité|article continues below|story continues below( advertisement)?|إعلان|اعلان|إعلانات|محتوى مدعوم)\W*$", Options)]
    private static partial Regex Advertisement();

    [GeneratedRegex(@"^\W*(©|\(c\) ?\d{4}|copyright\b|tous droits réservés|all rights reserved|جميع الحقوق محفوظة|حقوق النشر محفوظة)", Options)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"^\W*(share( this)?( article| story| on.*)?|partager?( cet article| sur.*| l'article)?|partagez( cet article)?|follow us.*|suivez[- ]nous.*|tweet(er)?|facebook|twitter|whatsapp|linkedin|telegram|pinterest|copy link|copier le lien|(ajouter|enregistrer|sauvegarder).{0,12}(sélections?|favoris)|save (for later|article|story)|add to (favou?rites|reading list)|print|imprimer|شارك( هذا)?( المقال| الخبر| الموضوع)?|مشاركة|شاركها|انشر|تابعنا.*|تابعونا.*|طباعة|فيسبوك|تويتر|واتساب)\W*$", Options)]
    private static partial Regex Share();

    [GeneratedRegex(@"^\W*(tags?|mots[- ]clés|étiquettes|topics|keywords|filed under|posted in|وسوم|الوسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|الكلمات الدلالية)\b", Options)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^\W*(tags?|mots[- ]clés|étiquettes|topics|keywords|filed under|posted in|وسوم|الوسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|الكلمات الدلالية)\s*([:：#|]|\W*$)", Options)]
    private static partial Regex TagsLabel();

    [GeneratedRegex(@"^\W*[\d.,٠-٩]*\s*(k|m)?\s*(views?|vues?|shares?|partages?|comments?|commentaires?|reads?|likes?|مشاهدة|مشاهدات|قراءة|تعليق|تعليقات|مشاركة|دقيقة قراءة|min read|min de lecture|minutes? de lecture)?\W*$", Options)]
    private static partial Regex Counter();

    [GeneratedRegex(@"^\W*((by|written by|posted by|reported by|reporting by|editing by)\s+\p{L}|(par|rédigé par|écrit par|propos recueillis par|publié|mis à jour|modifié|posté)\s+|(published|updated|posted|last (updated|modified))\b|source\s*:|sources\s*:|(بقلم|كتب|كتبه|حاوره|حاورها|متابعة|إعداد|تحرير|المصدر|تصوير|نشر (في|بتاريخ)|آخر تحديث|مرسلة بواسطة)\s*[:：]?\s*)", Options)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^\W*(inscrivez-vous|abonnez-vous|s'abonner|s’abonner|recevez|subscribe|sign up|join our|get our|get the|enter your email|already a subscriber|vous avez déjà un compte|il vous reste|cet article est réservé|la suite est réservée|this article is for subscribers|to continue reading|to read this|اشترك|اشتركوا|سجل|سجلوا|انضم|انضموا)", Options)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"(newsletter|lettre d'information|lettre d’information|infolettre|inbox|mailing list|abonn|subscri|email|e-mail|whatsapp|telegram|النشرة|نشرتنا|بريدك|واتساب|تليغرام|قناتنا|connectez-vous|log in|sign in)", Options)]
    private static partial Regex InvitationObject();

    [GeneratedRegex(@"(il vous reste|cet article est réservé|la suite est réservée|already a subscriber|vous avez déjà un compte|this article is for subscribers|to continue reading)", Options)]
    private static partial Regex IsNoticeOfPaidText();

    [GeneratedRegex(@"(\b(notre|nos|votre|vos|our|your|us)\b|\p{L}{2}(نا|كم)\b|بريدك)", Options)]
    private static partial Regex ReaderOrHouse();

    [GeneratedRegex(@"^\W*(©|\(c\) ?\d{4}|copyright\W*(©|\d{4})|tous droits réservés|all rights reserved|جميع الحقوق محفوظة|حقوق النشر محفوظة)", Options)]
    private static partial Regex CopyrightNotice();
}
