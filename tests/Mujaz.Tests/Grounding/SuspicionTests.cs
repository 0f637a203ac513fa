using Mujaz.Articles;
using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Tests.Grounding;

/// <summary>What may be wrong but is not sure enough to blame a sentence for.</summary>
public sealed class SuspicionTests
{
    private static readonly Article English = TestArticle.Of(
        "en",
        "The ministry may close the old harbour next spring, its director Karim Bennis said.",
        "Minister Salma Rachidi visited the fish market of Tarfaya with the mayor.",
        "Exports of sardines rose sharply last year and the company hired workers.",
        "Fishermen's spokesman Omar Lahlou welcomed the new cold store.",
        "The company is willing to lend its boats to the town.",
        "The mayor denied that the works were late.");

    private static readonly Article French = TestArticle.Of(
        "fr",
        "Le ministère pourrait fermer l'ancien port au printemps prochain, a déclaré son directeur Karim Bennis.",
        "La ministre Salma Rachidi a visité le marché aux poissons de Tarfaya avec le maire.",
        "Les exportations de sardines ont fortement augmenté l'an dernier et la société a embauché des ouvriers.");

    private static readonly Article Arabic = TestArticle.Of(
        "ar",
        "قد تغلق الوزارة الميناء القديم في الربيع المقبل، حسب مديرها كريم بنيس.",
        "وزارت الوزيرة سلمى الراشدي سوق السمك بطرفاية رفقة العمدة.",
        "وارتفعت صادرات السردين بقوة خلال السنة الماضية ووظفت الشركة عمالا.");

    [Theory]
    [InlineData("en", "The ministry will close the old harbour next spring.", 0, FindingKind.Polarity)]
    [InlineData("en", "Exports of sardines fell sharply last year.", 2, FindingKind.Polarity)]
    [InlineData("en", "The ministry may close the old harbour next spring, its spokesman Karim Bennis said.", 0, FindingKind.Role)]
    [InlineData("en", "Minister Omar Lahlou visited the fish market of Tarfaya with the mayor.", 1, FindingKind.Name)]
    [InlineData("en", "The company lends its boats to the town.", 4, FindingKind.Polarity)]
    [InlineData("en", "The mayor's family thanked the fishermen for their patience.", 5, FindingKind.Evidence)]
    [InlineData("fr", "Le ministère va fermer l'ancien port au printemps prochain.", 0, FindingKind.Polarity)]
    [InlineData("fr", "Les exportations de sardines ont fortement diminué l'an dernier.", 2, FindingKind.Polarity)]
    [InlineData("fr", "La ministre Karim Bennis a visité le marché aux poissons de Tarfaya avec le maire.", 1, FindingKind.Name)]
    [InlineData("ar", "ستغلق الوزارة الميناء القديم في الربيع المقبل.", 0, FindingKind.Polarity)]
    [InlineData("ar", "وانخفضت صادرات السردين بقوة خلال السنة الماضية.", 2, FindingKind.Polarity)]
    public void It_is_suspected_and_never_found(string language, string sentence, int evidence, FindingKind kind)
    {
        var report = Report(language, sentence, evidence);

        Assert.Contains(report.Suspicions, suspicion => suspicion.Kind == kind);
        Assert.Empty(report.Findings);
        Assert.Equal(CheckStatus.Passed, report.Status);
    }

    [Theory]
    [InlineData("en", "The ministry may close the old harbour next spring.", 0)]
    [InlineData("en", "It is possible that the old harbour closes next spring, the ministry's director said.", 0)]
    [InlineData("en", "The ministry plans to close the old harbour.", 0)]
    [InlineData("fr", "Le ministère pourrait fermer l'ancien port au printemps.", 0)]
    [InlineData("fr", "Il est possible que l'ancien port ferme au printemps.", 0)]
    [InlineData("ar", "من الممكن أن تغلق الوزارة الميناء القديم.", 0)]
    [InlineData("ar", "وقد ارتفعت صادرات السردين خلال السنة الماضية.", 2)]
    public void What_stays_possible_in_other_words_is_not_suspected(string language, string sentence, int evidence) =>
        Assert.DoesNotContain(Report(language, sentence, evidence).Suspicions, suspicion => suspicion.Kind == FindingKind.Polarity);

    [Theory]
    [InlineData("fr", "Le maire a confirmé que les travaux étaient en retard.", true)]
    [InlineData("ar", "أكد العمدة أن الأشغال متأخرة.", true)]
    [InlineData("fr", "Le maire a démenti tout retard des travaux.", false)]
    [InlineData("ar", "نفى العمدة تأخر الأشغال.", false)]
    public void A_denial_that_another_language_leaves_out_is_suspected(string language, string sentence, bool isSuspected)
    {
        var summary = new SummaryToCheck(new Language(language), null, [new SummarySentence(sentence, [English.Sentences[5].Span])]);
        var report = new GroundingChecker([]).Check(summary, English);

        Assert.Equal(isSuspected, report.Suspicions.Any(suspicion => suspicion.Kind == FindingKind.Polarity));
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void A_full_name_of_which_the_evidence_has_a_part_is_not_suspected()
    {
        var article = TestArticle.Of("en", "Minister Salma Rachidi arrived in Tarfaya on Monday.", "Rachidi met Omar Lahlou at the market.", "The works cost much.");
        var sentence = new SummarySentence("Salma Rachidi met Omar Lahlou at the market.", [article.Sentences[1].Span]);

        Assert.Empty(new GroundingChecker([]).Check(new SummaryToCheck(Language.English, null, [sentence]), article).Suspicions);
    }

    private static CheckReport Report(string language, string sentence, int evidence)
    {
        var article = language switch { "ar" => Arabic, "fr" => French, _ => English };
        var summary = new SummaryToCheck(new Language(language), null, [new SummarySentence(sentence, [article.Sentences[evidence].Span])]);
        return new GroundingChecker([]).Check(summary, article);
    }
}
