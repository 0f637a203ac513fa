using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Tests.Grounding;

/// <summary>Units that a number leaves to its neighbours, numbers that change places, and negations.</summary>
public sealed class BindingTests
{
    [Theory]
    [InlineData("en", "Karim Bennis, 31, was elected mayor of Tarfaya.", "fr", "Karim Bennis, 31 mois, a été élu maire de Tarfaya.", "mois")]
    [InlineData("en", "Children as young as 11 work in the market.", "fr", "Des enfants de 11 mois travaillent au marché.", "mois")]
    [InlineData("ar", "انتخب كريم بنيس البالغ من العمر 31 عمدة لطرفاية.", "en", "Karim Bennis, 31 weeks old, was elected mayor of Tarfaya.", "weeks")]
    [InlineData("fr", "La police a arrêté trois jeunes âgés de 17, 18 et 20 ans.", "en", "Police arrested three people; one is 17 months old.", "months")]
    [InlineData("ar", "خلال اليومين الماضيين أغلق السوق.", "en", "The market was closed for the past two weeks.", "weeks")]
    [InlineData("fr", "Le marché a fermé les quatre derniers jours.", "en", "The market closed for the last four weeks.", "weeks")]
    [InlineData("ar", "أغلق السوق خلال الأيام الأربعة الأخيرة.", "fr", "Le marché a fermé les quatre dernières semaines.", "semaines")]
    [InlineData("en", "The market closed for the last four days.", "ar", "أغلق السوق خلال أربعة أسابيع.", "أسابيع")]
    public void A_unit_is_known_although_it_stands_elsewhere(string articleLanguage, string article, string language, string sentence, string unit) =>
        Assert.Equal(unit, Assert.Single(Findings(articleLanguage, article, language, sentence), finding => finding.Kind == FindingKind.Unit).Value);

    [Theory]
    [InlineData("en", "Karim Bennis, 31, was elected mayor of Tarfaya.", "fr", "Karim Bennis, 31 ans, a été élu maire de Tarfaya.")]
    [InlineData("en", "The numbers drawn are 12, 31, and 45.", "fr", "Le numéro 31 a été tiré.")]
    [InlineData("fr", "Ils ont 17, 18 et 20 ans.", "en", "They are 17, 18 and 20 years old.")]
    [InlineData("fr", "Le marché a fermé les quatre derniers jours.", "en", "The market closed for the last four days.")]
    [InlineData("ar", "خلال اليومين الماضيين أغلق السوق.", "en", "The market was closed for the past two days.")]
    public void The_same_unit_is_right_however_it_is_said(string articleLanguage, string article, string language, string sentence) =>
        Assert.DoesNotContain(Findings(articleLanguage, article, language, sentence), finding => finding.Kind == FindingKind.Unit);

    [Theory]
    [InlineData("fr", "Le 2 octobre 1968, les troupes ont tué 300 personnes sur la place.", "en", "On 2 October 300 troops killed 1968 people in the square.")]
    [InlineData("en", "The port employs 450 dockers and 75 pilots.", "fr", "Le port emploie 75 dockers et 450 pilotes.")]
    [InlineData("ar", "يشغل الميناء 450 عاملا و75 مهندسا.", "en", "The port employs 75 workers and 450 engineers.")]
    public void Numbers_that_change_places_are_found(string articleLanguage, string article, string language, string sentence) =>
        Assert.Contains(Findings(articleLanguage, article, language, sentence), finding => finding is { Kind: FindingKind.Number or FindingKind.Date, Status: FindingStatus.Elsewhere });

    [Theory]
    [InlineData("en", "The plan of the council foresees 5 million dollars in all.", "The plan of the council foresees 5 million euros in all.")]
    [InlineData("en", "The plan of the council foresees $5m in all.", "The plan of the council foresees €5m in all.")]
    [InlineData("en", "The plan of the council foresees £12.5 billion in all.", "The plan of the council foresees $12.5 billion in all.")]
    [InlineData("en", "The plan of the council foresees three weeks in all.", "The plan of the council foresees three days in all.")]
    [InlineData("en", "The plan of the council foresees a three-week pause in all.", "The plan of the council foresees a three-day pause in all.")]
    [InlineData("en", "The plan of the council foresees twelve hours in all.", "The plan of the council foresees twelve minutes in all.")]
    [InlineData("en", "The plan of the council foresees 40 miles in all.", "The plan of the council foresees 40 metres in all.")]
    [InlineData("en", "The plan of the council foresees 9 kilometres in all.", "The plan of the council foresees 9 metres in all.")]
    [InlineData("en", "The plan of the council foresees 35 tonnes in all.", "The plan of the council foresees 35 kilograms in all.")]
    [InlineData("en", "The plan of the council foresees 6 feet in all.", "The plan of the council foresees 6 miles in all.")]
    [InlineData("en", "The plan of the council foresees 14% in all.", "The plan of the council foresees 14 degrees in all.")]
    [InlineData("en", "The plan of the council foresees two years in all.", "The plan of the council foresees two months in all.")]
    [InlineData("en", "The plan of the council foresees 1,200 pounds in all.", "The plan of the council foresees 1,200 dollars in all.")]
    [InlineData("en", "The plan of the council foresees 20 km in all.", "The plan of the council foresees 20 cm in all.")]
    [InlineData("en", "The plan of the council foresees ten-year leases in all.", "The plan of the council foresees ten-month leases in all.")]
    [InlineData("en", "The plan of the council foresees 90 seconds in all.", "The plan of the council foresees 90 hours in all.")]
    [InlineData("fr", "Le plan du conseil prévoit 5 millions de dollars en tout.", "Le plan du conseil prévoit 5 millions d'euros en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit 12,5 milliards d'euros en tout.", "Le plan du conseil prévoit 12,5 milliards de dollars en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit trois semaines en tout.", "Le plan du conseil prévoit trois jours en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit douze heures en tout.", "Le plan du conseil prévoit douze minutes en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit 40 miles en tout.", "Le plan du conseil prévoit 40 mètres en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit 9 kilomètres en tout.", "Le plan du conseil prévoit 9 mètres en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit 35 tonnes en tout.", "Le plan du conseil prévoit 35 kilogrammes en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit 6 pieds en tout.", "Le plan du conseil prévoit 6 kilomètres en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit 14 % en tout.", "Le plan du conseil prévoit 14 degrés en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit deux ans en tout.", "Le plan du conseil prévoit deux mois en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit 1 200 livres en tout.", "Le plan du conseil prévoit 1 200 dollars en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit 20 km en tout.", "Le plan du conseil prévoit 20 cm en tout.")]
    [InlineData("fr", "Le plan du conseil prévoit 25 € en tout.", "Le plan du conseil prévoit 25 $ en tout.")]
    [InlineData("ar", "تتضمن خطة المجلس 5 ملايين دولار في المجموع.", "تتضمن خطة المجلس 5 ملايين يورو في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس 12,5 مليار درهم في المجموع.", "تتضمن خطة المجلس 12,5 مليار دولار في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس ثلاثة أسابيع في المجموع.", "تتضمن خطة المجلس ثلاثة أيام في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس ثلاث ساعات في المجموع.", "تتضمن خطة المجلس ثلاث دقائق في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس 40 ميلا في المجموع.", "تتضمن خطة المجلس 40 مترا في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس 9 كيلومترات في المجموع.", "تتضمن خطة المجلس 9 أمتار في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس 35 طنا في المجموع.", "تتضمن خطة المجلس 35 كيلوغراما في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس 14 في المائة في المجموع.", "تتضمن خطة المجلس 14 درجة في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس سنتين في المجموع.", "تتضمن خطة المجلس شهرين في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس 25 عاما في المجموع.", "تتضمن خطة المجلس 25 شهرا في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس خمس سنوات في المجموع.", "تتضمن خطة المجلس خمسة أشهر في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس 60 دقيقة في المجموع.", "تتضمن خطة المجلس 60 ساعة في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس 10 أعوام في المجموع.", "تتضمن خطة المجلس 10 أشهر في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس 30 جنيها في المجموع.", "تتضمن خطة المجلس 30 دولارا في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس 12 قدما في المجموع.", "تتضمن خطة المجلس 12 كيلومترا في المجموع.")]
    [InlineData("ar", "تتضمن خطة المجلس 8 أميال في المجموع.", "تتضمن خطة المجلس 8 أمتار في المجموع.")]
    public void A_unit_that_takes_anothers_place_is_found(string language, string article, string sentence)
    {
        Assert.Contains(Findings(language, article, language, sentence), finding => finding.Kind is FindingKind.Unit or FindingKind.Number);
        Assert.Empty(Findings(language, article, language, article));
    }

    [Theory]
    [InlineData("en", "China introduced its plan last year and aims to lead by 2030.", "en", "China introduced its plan last year and aims to lead by 2017.")]
    [InlineData("ar", "قدمت الصين خطتها العام الماضي وتسعى إلى الريادة في أفق 2030.", "fr", "La Chine a présenté son plan l'an dernier et vise la première place en 2017.")]
    public void Another_year_is_found_beside_a_relative_one(string articleLanguage, string article, string language, string sentence) =>
        Assert.Contains(
            Findings(articleLanguage, article, language, sentence, "2017"), finding => finding is { Kind: FindingKind.Date, Value: "2017", Status: FindingStatus.Elsewhere });

    [Fact]
    public void A_relative_year_may_be_said_with_its_number() =>
        Assert.Empty(Findings("en", "China introduced its plan last year and aims to lead by 2030.", "en", "China introduced its plan in 2017 and aims to lead by 2030.", "2017"));

    [Theory]
    [InlineData("الشركة وقعات العقد مع البنك ديال طرفاية.", "الشركة ما وقعاتش العقد مع البنك ديال طرفاية.")]
    [InlineData("الشركة وقعات العقد مع البنك ديال طرفاية.", "الشركة ماوقعاتش العقد مع البنك ديال طرفاية.")]
    [InlineData("وقعات الشركة العقد والبنك عطاها القرض.", "وقعات الشركة العقد بلا ما البنك يعطيها القرض.")]
    public void A_negation_of_Darija_that_the_article_does_not_have_is_found(string article, string sentence) =>
        Assert.Contains(Findings("ar", article, "ar", sentence), finding => finding.Kind == FindingKind.Polarity);

    [Theory]
    [InlineData("الشركة ما وقعاتش العقد مع البنك ديال طرفاية.", "ar", "لم توقع الشركة العقد مع بنك طرفاية.")]
    [InlineData("الشركة ماوقعاتش العقد مع البنك ديال طرفاية.", "fr", "La société n'a pas signé le contrat avec la banque de Tarfaya.")]
    [InlineData("هادي ماشي شركة ديال البنك.", "en", "This is not a company of the bank.")]
    public void What_Darija_denies_may_be_denied(string article, string language, string sentence) =>
        Assert.DoesNotContain(Findings("ar", article, language, sentence), finding => finding.Kind == FindingKind.Polarity);

    [Theory]
    [InlineData("en", "The company keeps hiring fishermen in Tarfaya.", "fr", "La société n'arrête pas d'embaucher des pêcheurs à Tarfaya.")]
    [InlineData("ar", "الفريق ما زال يأمل في الفوز بالبطولة.", "en", "The team has not lost hope of winning the championship.")]
    [InlineData("fr", "Les tensions restent vives dans la région un an après le vote.", "ar", "ولا تزال التوترات قوية في المنطقة بعد عام من التصويت.")]
    [InlineData("fr", "Il ignorait qu'il avait obtenu la médaille militaire.", "en", "He never knew that he had won the military medal.")]
    [InlineData("fr", "Toute information peut être donnée anonymement à la police.", "ar", "يمكن إعطاء المعلومات للشرطة بدون ذكر اسم.")]
    public void A_denied_denial_is_an_assertion(string articleLanguage, string article, string language, string sentence) =>
        Assert.DoesNotContain(Findings(articleLanguage, article, language, sentence), finding => finding.Kind == FindingKind.Polarity);

    private static IReadOnlyList<Finding> Findings(string articleLanguage, string sentence, string language, string summary, string elsewhere = "")
    {
        var article = TestArticle.Of(articleLanguage, sentence, articleLanguage switch
        {
            "ar" => $"وتحدث الوزير في الرباط عن الفلاحة {elsewhere}.",
            "fr" => $"Le ministre a parlé de l'agriculture à Rabat {elsewhere}.",
            _ => $"The minister spoke about agriculture in Rabat {elsewhere}.",
        });
        return new GroundingChecker([]).Check(
            new SummaryToCheck(new Language(language), null, [new SummarySentence(summary, [article.Sentences[0].Span])]), article).Findings;
    }
}
