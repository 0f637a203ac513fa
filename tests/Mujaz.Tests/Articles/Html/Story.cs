namespace Mujaz.Tests.Articles.Html;

/// <summary>Three invented reports of five paragraphs, one a language, so that what is missing is easy to see.</summary>
internal static class Story
{
    public const string Title = "Dépêche 12";
    public const string OtherTitle = "Notice 7";

    private static readonly Dictionary<string, string[]> Stories = new()
    {
        ["fr"] =
        [
            "La mairie de Tétouan a voté jeudi une aide de 8,2 millions de dirhams pour les ateliers de la médina.",
            "Les artisans pourront demander cette aide dès le mois de mai auprès du guichet ouvert place Moulay Mehdi.",
            "Selon le maire, quelque 340 ateliers de cuir, de bois et de cuivre sont concernés dans toute la vieille ville.",
            "L'opposition a regretté que les femmes qui tissent à domicile soient laissées de côté par ce programme.",
            "Un premier bilan sera présenté en septembre devant le conseil, a promis l'adjoint chargé des finances locales.",
        ],
        ["en"] =
        [
            "The port authority said on Friday it would spend 60 million pounds on a new terminal for ferries in Dover.",
            "Work is due to begin in the autumn and will take about three years, according to the chief engineer.",
            "Local shopkeepers fear that traffic will block the seafront during the busiest weeks of the summer season.",
            "A spokesman for the council promised that lorries would be sent along the bypass from the first day.",
            "Residents can read the plans at the town hall until the end of June and write to the planning officer.",
        ],
        ["ar"] =
        [
            "أعلنت وزارة الصحة يوم الأربعاء افتتاح ثلاثة مراكز صحية جديدة في إقليم تارودانت لفائدة سكان القرى.",
            "وقال المندوب الإقليمي إن المراكز ستستقبل نحو أربعين ألف شخص كانوا يقطعون مسافات طويلة للعلاج.",
            "وطالب عدد من المستشارين بتوفير أطباء قارين وسيارات إسعاف قبل حلول فصل الشتاء المقبل.",
            "وبلغت كلفة المشروع تسعة ملايين درهم ساهمت فيها جمعيات محلية ومجلس الجهة حسب البلاغ.",
            "ومن المنتظر أن تفتح دار للأمومة أبوابها في الصيف المقبل بجوار المستشفى المحلي القديم.",
        ],
    };

    public static string[] Of(string language) => Stories[language];

    public static string Paragraphs(IEnumerable<string> texts) => string.Concat(texts.Select(text => $"<p>{text}</p>"));

    /// <summary>A paragraph with a link in the middle.</summary>
    public static string Linked(string text) => $"""<p>{text[..20]}<a href="/x">{text[20..45]}</a>{text[45..]}</p>""";
}
