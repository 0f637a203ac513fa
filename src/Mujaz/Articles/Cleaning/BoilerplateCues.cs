using System.Buffers;
using System.Collections.Frozen;
using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>The phrases that Arabic, French and English news sites put around their articles.</summary>
internal static class BoilerplateCues
{
    private static readonly IReadOnlyList<BoilerplateCue> All =
    [
        .. Of(RemovedTextKind.CommentForm, CueMatch.Whole, 12,
            "اترك رد", "اترك ردا", "اترك ردًا", "اترك رداً على", "اترك رد إلغاء الرد", "اترك ردا إلغاء الرد", "اترك تعليقا إلغاء الرد",
            "اترك تعليق إلغاء الرد", "اترك تعليق", "اترك تعليقا", "اترك تعليقك", "اتركوا تعليقا", "أضف تعليق", "أضف تعليقا", "أضف تعليقك",
            "إضافة تعليق", "إضافة تعليق جديد", "اكتب تعليق", "اكتب تعليقا", "اكتب تعليقك", "شارك بتعليقك", "شاركنا رأيك", "شاركنا برأيك",
            "علق على الخبر", "تعليقك", "إلغاء الرد",
            "إرسال التعليق", "أرسل التعليق", "أرسل تعليقك", "نشر التعليق", "أدخل تعليقك هنا", "كن أول من يعلق", "لا توجد تعليقات", "لا يوجد تعليقات",
            "التعليقات مغلقة",
            "laisser un commentaire", "laissez un commentaire", "laisser une réponse", "laissez une réponse", "laissez votre commentaire",
            "ajouter un commentaire", "ajoutez un commentaire",
            "écrire un commentaire", "poster un commentaire", "publier un commentaire", "postez un commentaire", "déposer un commentaire",
            "commenter cet article", "réagir à cet article", "votre commentaire",
            "annuler la réponse", "laisser un commentaire annuler la réponse", "soyez le premier à commenter", "aucun commentaire",
            "pas de commentaire", "pas encore de commentaires", "les commentaires sont fermés",
            "donnez votre avis", "réagissez", "envoyer le commentaire",
            "leave a reply", "leave a reply cancel reply", "cancel reply", "leave a comment", "post a comment", "post comment", "add a comment",
            "add your comment", "add comment", "write a comment", "submit comment",
            "join the conversation", "join the discussion", "be the first to comment", "no comments", "no comments yet", "comments are closed",
            "have your say"),
        .. Of(RemovedTextKind.CommentForm, CueMatch.Start, 45,
            "لن يتم نشر عنوان بريدك الإلكتروني", "لن يتم نشر بريدك الإلكتروني", "لن ينشر عنوان بريدك الإلكتروني",
            "عنوان بريدك الإلكتروني لن يتم نشره", "الحقول الإلزامية مشار إليها", "الحقول المطلوبة مشار إليها",
            "احفظ اسمي بريدي الإلكتروني", "احفظ اسمي والبريد الإلكتروني", "أعلمني بمتابعة التعليقات", "أعلمني بالمشاركات الجديدة",
            "نبهني عند إضافة تعليقات", "يجب أنت تكون مسجل الدخول لتضيف تعليق", "يجب أن تكون مسجلا للدخول", "يجب تسجيل الدخول لإضافة تعليق",
            "يجب تسجيل الدخول لكتابة تعليق", "الآراء الواردة في التعليقات", "التعليقات المنشورة لا تعبر", "شروط النشر عدم الإساءة", "شروط التعليق",
            "هذا الموقع يستخدم أكيسميت", "هذا الموقع يستخدم خدمة أكيسميت",
            "votre adresse e mail ne sera pas publiée", "votre adresse email ne sera pas publiée", "votre adresse de messagerie ne sera pas publiée",
            "l adresse e mail ne sera pas publiée", "les champs obligatoires sont indiqués", "les champs requis sont indiqués",
            "enregistrer mon nom mon e mail", "enregistrer mon nom mon email", "prévenez moi de tous les nouveaux", "prévenez moi par e mail",
            "avertissez moi par e mail", "vous devez être connecté pour", "vous devez vous connecter pour", "connectez vous pour commenter",
            "ce site utilise akismet", "en savoir plus sur la façon dont les données de vos commentaires",
            "your email address will not be published", "your e mail address will not be published", "required fields are marked",
            "save my name email and website", "save my name e mail", "notify me of follow up comments", "notify me of new posts",
            "notify me by email", "you must be logged in to", "please log in to leave a comment", "log in to comment", "sign in to comment",
            "this site uses akismet", "learn how your comment data is processed", "the comments posted here"),

        .. Of(RemovedTextKind.Share, CueMatch.Whole, 14,
            "شارك", "شاركها", "شاركه", "شارك هذا الموضوع", "شارك هذا المقال", "شارك المقال", "شارك الخبر", "شارك هذا الخبر", "شارك على",
            "شارك على فيسبوك", "شارك عبر", "شارك الموضوع", "مشاركة", "المشاركة", "مشاركة المقال", "مشاركة الخبر", "مشاركة عبر البريد",
            "مشاركة عبر واتساب", "طباعة", "اطبع", "نسخ الرابط", "رابط مختصر", "انسخ الرابط", "إرسال بالبريد", "أرسل إلى صديق",
            "فيسبوك", "تويتر", "واتساب", "تلغرام", "تيليغرام", "لينكد إن", "لينكدإن", "انستغرام", "إنستغرام", "ماسنجر", "بينتيريست", "يوتيوب",
            "فيسبوك تويتر", "فيسبوك تويتر واتساب", "تابعنا", "تابعونا", "البريد الإلكتروني طباعة", "إعجاب", "معجب بهذه",
            "partager", "partagez", "partager cet article", "partagez cet article", "partager l article", "partager sur facebook",
            "partager sur twitter", "partager sur whatsapp", "partager sur linkedin", "partager via", "partager par email", "partager par e mail",
            "imprimer", "imprimer cet article", "copier le lien", "envoyer par e mail", "envoyer à un ami", "enregistrer l article", "suivez nous",
            "nous suivre", "écouter l article", "écouter cet article", "offrir l article", "j aime ça", "tweeter", "lire plus tard",
            "share", "share this", "share this article", "share this story", "share this post", "share on facebook", "share on twitter", "share on x",
            "share on whatsapp", "share on linkedin", "share via email", "share via", "share save", "print", "print this article", "copy link",
            "copy the link", "link copied", "email this", "tweet", "follow us", "listen to this article", "save", "save article", "like this",
            "click to share", "bookmark", "send to a friend",
            "facebook", "twitter", "whatsapp", "telegram", "linkedin", "instagram", "messenger", "pinterest", "x", "email", "e mail", "reddit",
            "tumblr", "viber", "youtube", "tiktok", "facebook twitter", "facebook x", "facebook twitter whatsapp", "facebook twitter linkedin"),
        .. Of(RemovedTextKind.Share, CueMatch.Start, 26,
            "تابعنا على", "تابعونا على", "تابعونا عبر", "تابع آخر الأخبار", "تابعوا آخر الأخبار", "تابع آخر أخبار", "لمتابعة آخر الأخبار",
            "انضم إلى قناتنا", "انضموا إلى قناتنا", "انضم لقناتنا", "اشترك في قناتنا", "اشتركوا في قناتنا", "اشترك في صفحتنا", "للاشتراك في قناتنا",
            "حمل تطبيق", "حملوا تطبيق", "اضغط هنا لمتابعة", "اضغط للمشاركة", "انقر للمشاركة", "انقر هنا للانضمام", "معجب بهذه",
            "suivez nous sur", "suivez toute l actualité", "suivez l actualité", "retrouvez nous sur", "retrouvez toute l actualité",
            "rejoignez nous sur", "rejoignez notre chaîne", "abonnez vous à notre chaîne", "abonnez vous à notre page", "abonnez vous à nos",
            "téléchargez l application", "téléchargez notre application", "cliquez pour partager", "cliquez ici pour partager",
            "pour suivre toute l actualité",
            "follow us on", "follow us at", "join our whatsapp", "join our telegram", "join our channel", "subscribe to our channel",
            "subscribe to our youtube", "download our app", "download the app", "click to share on", "click to email", "like us on facebook",
            "find us on"),

        .. Of(RemovedTextKind.Copyright, CueMatch.Start, 40,
            "جميع الحقوق محفوظة", "كل الحقوق محفوظة", "الحقوق محفوظة", "حقوق النشر محفوظة", "يمنع منعا كليا إعادة نشر", "يمنع إعادة نشر",
            "لا يسمح بإعادة نشر",
            "tous droits réservés", "tous droits de reproduction", "reproduction interdite", "droits de reproduction et de diffusion réservés",
            "all rights reserved", "this material may not be published", "not to be reproduced"),

        .. Of(RemovedTextKind.Tags, CueMatch.Label, 40,
            "الوسوم", "وسوم", "الكلمات الدلالية", "كلمات دلالية", "كلمات مفتاحية", "الكلمات المفتاحية", "علامات", "العلامات", "هاشتاغ",
            "مواضيع ذات علاقة", "تصنيفات", "التصنيفات", "التصنيف", "القسم", "تاغ", "tags",
            "mots clés", "mots clefs", "étiquettes", "thèmes", "sujets", "rubriques", "rubrique", "catégories", "catégorie", "dans la catégorie",
            "hashtags", "tag", "keywords", "topics", "categories", "category", "filed under", "posted in", "tagged", "tagged with", "tagged as",
            "in this story", "section"),
        .. Of(RemovedTextKind.Tags, CueMatch.Whole, 12, "الوسوم", "وسوم", "كلمات دلالية", "الكلمات الدلالية", "كلمات مفتاحية", "tags", "mots clés", "étiquettes", "hashtags", "keywords", "topics", "filed under"),

        .. Of(RemovedTextKind.CookieNotice, CueMatch.Start, 70,
            "نستخدم ملفات تعريف الارتباط", "يستخدم هذا الموقع ملفات تعريف الارتباط", "يستعمل هذا الموقع ملفات تعريف",
            "هذا الموقع يستخدم ملفات تعريف الارتباط", "نحن نستخدم ملفات تعريف الارتباط", "باستخدامك لهذا الموقع فإنك توافق",
            "سياسة ملفات تعريف الارتباط", "قبول جميع ملفات",
            "ce site utilise des cookies", "nous utilisons des cookies", "nous utilisons les cookies", "en poursuivant votre navigation",
            "en continuant à naviguer", "en continuant votre navigation", "accepter les cookies", "accepter et fermer", "gérer les cookies",
            "paramétrer les cookies", "politique de cookies", "nous et nos partenaires",
            "this site uses cookies", "this website uses cookies", "we use cookies", "we and our partners", "by continuing to use this site",
            "by continuing to browse", "accept cookies", "accept all cookies", "manage cookies", "cookie policy", "cookie settings",
            "essential cookies only"),

        .. Of(RemovedTextKind.CookieNotice, CueMatch.Whole, 5, "قبول الكل", "رفض الكل", "tout accepter", "tout refuser", "accept all", "reject all", "accept", "accepter", "j accepte", "i accept", "موافق", "أوافق"),

        .. Of(RemovedTextKind.Paywall, CueMatch.Whole, 6, "réservé aux abonnés", "s abonner", "abonnés", "subscribe", "subscribers only", "premium", "للمشتركين فقط", "اشترك"),
        .. Of(RemovedTextKind.Paywall, CueMatch.Start, 40,
            "هذا المحتوى خاص بالمشتركين", "هذا المقال مخصص للمشتركين", "المقال مخصص للمشتركين", "لقراءة المقال كاملا", "للاطلاع على المقال كاملا",
            "لمواصلة القراءة", "سجل الدخول للقراءة", "اشترك الآن", "اشترك في النشرة البريدية", "اشترك في نشرتنا", "اشترك في النشرة",
            "اشتركوا في النشرة", "اشترك ليصلك", "انضم إلى قائمتنا البريدية", "أدخل بريدك الإلكتروني", "النشرة البريدية", "القائمة البريدية",
            "cet article est réservé aux abonnés", "article réservé aux abonnés", "contenu réservé aux abonnés", "la suite est réservée aux abonnés",
            "pour lire la suite", "déjà abonné", "déjà inscrit", "abonnez vous pour", "abonnez vous à partir de", "je m abonne", "abonnez vous",
            "inscrivez vous à notre newsletter", "inscrivez vous à la newsletter", "recevez notre newsletter", "recevez chaque",
            "s inscrire à la newsletter", "abonnez vous à notre newsletter", "abonnez vous à la newsletter",
            "this article is for subscribers", "this content is for subscribers", "this story is for subscribers", "subscribe to continue reading",
            "subscribe to read", "to continue reading", "already a subscriber", "subscribe now", "sign up for our newsletter",
            "sign up to our newsletter", "subscribe to our newsletter", "get our daily newsletter", "get the latest news delivered",
            "you have reached your limit", "you have read all your free articles", "create a free account", "register to continue",
            "enter your email address"),

        .. Of(RemovedTextKind.Advertisement, CueMatch.Whole, 8,
            "إعلان", "إعلانات", "اعلان", "إعلان ممول", "مساحة إعلانية", "محتوى ممول", "محتوى مدفوع", "الإعلان", "يتبع بعد الإعلان",
            "اقرأ المزيد بعد الإعلان",
            "publicité", "pub", "annonce", "contenu sponsorisé", "sponsorisé", "la suite après la publicité", "la suite après cette publicité",
            "fin de la publicité", "communiqué publicitaire",
            "advertisement", "advertisements", "ad", "ads", "sponsored", "sponsored content", "story continues below advertisement",
            "article continues below advertisement", "advertisement continue reading below", "continue reading after the ad", "scroll to continue",
            "promoted content", "paid content"),

        .. Of(RemovedTextKind.Navigation, CueMatch.Whole, 14,
            "الرئيسية", "القائمة", "القائمة الرئيسية", "الصفحة الرئيسية", "العودة إلى الأعلى", "الذهاب إلى المحتوى", "تخطى إلى المحتوى",
            "تخطي إلى المحتوى", "بحث", "ابحث", "تسجيل الدخول", "اتصل بنا", "من نحن", "هيئة التحرير والاتصال", "سياسة الخصوصية", "شروط الاستخدام",
            "الأرشيف", "السابق", "التالي", "المقال السابق", "المقال التالي", "المقالة السابقة", "المقالة التالية", "الخبر السابق", "الخبر التالي",
            "عودة", "رجوع", "تحميل المزيد", "عرض المزيد", "المزيد", "آخر الأخبار", "عاجل", "فيديو", "صوت وصورة", "بالفيديو", "بالصور", "أخبار",
            "فتح القائمة",
            "accueil", "menu", "aller au contenu", "aller au contenu principal", "rechercher", "recherche", "connexion", "se connecter",
            "contactez nous", "contact", "qui sommes nous", "mentions légales", "politique de confidentialité", "conditions générales d utilisation",
            "plan du site", "archives", "article précédent", "article suivant", "précédent", "suivant", "retour", "retour en haut",
            "retour à l accueil", "voir plus", "charger plus", "afficher plus", "à la une", "dernières nouvelles", "en direct", "vidéo",
            "home", "skip to content", "skip to main content", "search", "log in", "login", "sign in", "register", "contact us", "about us",
            "privacy policy", "terms of use", "terms of service", "sitemap", "archive", "previous article", "next article", "previous", "next",
            "previous post", "next post", "back to top", "back", "load more", "show more", "view all", "see all", "breaking news", "latest news",
            "toggle navigation", "close", "open menu", "main menu", "video"),
    ];

    private static readonly FrozenDictionary<string, BoilerplateCue> Whole =
        All.Where(cue => cue.Match == CueMatch.Whole).DistinctBy(cue => cue.Phrase).ToFrozenDictionary(cue => cue.Phrase);

    private static readonly FrozenDictionary<string, BoilerplateCue[]> ByFirstWord =
        All.Where(cue => cue.Match != CueMatch.Whole).GroupBy(cue => FirstWord(cue.Phrase)).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly int LongestLine = All.Max(cue => cue.LongestLine);

    /// <summary>Finds the cue that makes a line boilerplate.</summary>
    /// <returns>The cue, or null when the line may be the article's.</returns>
    public static BoilerplateCue? Find(TextLine line)
    {
        // A quotation is somebody's words in the article, whatever it says.
        if (line.Words > LongestLine || line.Text[0] is '"' or '“' or '«')
        {
            return null;
        }

        if (Whole.TryGetValue(line.Folded.Trim(DigitsAndSpace), out var whole))
        {
            return whole;
        }

        return ByFirstWord.TryGetValue(FirstWord(line.Folded), out var cues)
            ? Array.Find(cues, cue => line.Words <= cue.LongestLine && Matches(cue, line))
            : null;
    }

    private static readonly char[] DigitsAndSpace = [' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private static bool Matches(BoilerplateCue cue, TextLine line) =>
        StartsWithPhrase(line.Folded, cue.Phrase)
        && (cue.Kind != RemovedTextKind.Share || NamesChannel(line.Folded))
        && (cue.Match != CueMatch.Label || HasLabelMark(line.Text, cue.Phrase));

    /// <summary>Whether the line names what is followed or shared: anybody may be followed along a path.</summary>
    private static bool NamesChannel(string folded) => folded.Split(' ').Any(Channels.Contains);

    private static readonly FrozenSet<string> Channels = new[]
    {
        "فيسبوك", "تويتر", "واتساب", "واتس", "تلغرام", "تيليغرام", "تليجرام", "انستغرام", "إنستغرام", "يوتيوب", "غوغل", "جوجل", "قناتنا", "صفحتنا",
        "حسابنا", "تطبيق", "تطبيقنا", "الأخبار", "أخبار", "أخبارنا", "مستجدات", "منصات", "مواقع", "التواصل", "لينكدإن", "تيك", "منصة", "إكس", "بهذه",
        "هنا", "للمشاركة",
        "facebook", "twitter", "x", "whatsapp", "telegram", "instagram", "linkedin", "youtube", "tiktok", "google", "actualité", "actualités",
        "infos", "newsletter", "application", "chaîne", "réseaux", "canal", "app", "channel", "social", "threads", "messenger", "reddit", "partager",
        "email", "news", "pinterest", "bluesky",
    }.Select(name => TextFolding.FoldLine(name)).ToFrozenSet();

    /// <summary>Whether the folded line begins with the words of the phrase.</summary>
    public static bool StartsWithPhrase(string folded, string phrase) =>
        folded.StartsWith(phrase, StringComparison.Ordinal) && (folded.Length == phrase.Length || folded[phrase.Length] == ' ');

    /// <summary>
    /// Whether a colon, dash or bar stands right behind the phrase. Folding keeps or shortens, so the mark is searched a little further.
    /// </summary>
    private static bool HasLabelMark(string text, string phrase)
    {
        var mark = text.AsSpan().IndexOfAny(LabelMarks);
        return mark >= 0 && TextFolding.FoldLine(text.AsSpan(0, mark)) == phrase;
    }

    private static readonly SearchValues<char> LabelMarks = SearchValues.Create(":|#–—•");

    /// <summary>The first word of a folded line.</summary>
    public static string FirstWord(string folded)
    {
        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? folded : folded[..space];
    }

    private static IEnumerable<BoilerplateCue> Of(string kind, CueMatch match, int longestLine, params string[] phrases) =>
        phrases.Select(phrase => new BoilerplateCue(kind, match, TextFolding.FoldLine(phrase), longestLine));
}
