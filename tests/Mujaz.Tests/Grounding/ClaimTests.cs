using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Tests.Grounding;

public sealed class ClaimTests
{
    private static readonly Article Harbour = ArticleReader.Read(new ArticleSource(
        """
        The port of Tarfaya handled 340,000 tonnes of fish in 2023, the harbour authority announced on Monday in Agadir.
        Minister of Agriculture Karim Bennis said the new cold store will cost at least 75 million dollars and employ 1,200 workers.
        Fishermen's spokesman Omar Lahlou welcomed the investment but warned that fuel prices had risen by 18 percent since January.
        The company Atlas Marine signed the contract in Madrid with the Spanish bank Norte, which lends 42 million dollars.
        Work begins in September, and the old market will be closed to the public until the spring of 2026.
        """));

    private static readonly Article Maritime = ArticleReader.Read(new ArticleSource(
        """
        عالج ميناء طرفاية 340 ألف طن من الأسماك خلال سنة 2023، حسب ما أعلنت سلطة الميناء يوم الاثنين بأكادير.
        وقال وزير الفلاحة كريم بنيس إن مخزن التبريد الجديد سيكلف على الأقل 75 مليون دولار وسيشغل 1200 عامل.
        ورحب المتحدث باسم الصيادين عمر لحلو بالاستثمار لكنه حذر من أن أسعار الوقود ارتفعت بنسبة 18 في المائة منذ يناير.
        ووقعت شركة أطلس مارين العقد في مدريد مع البنك الإسباني نورتي الذي سيقرض 42 مليون دولار.
        """));

    [Theory]
    [InlineData("en", "The new cold store will cost at least 75 million dollars, Agriculture Minister Karim Bennis said.", 2)]
    [InlineData("fr", "Le nouvel entrepôt frigorifique coûtera au moins 75 millions de dollars, selon le ministre de l'Agriculture Karim Bennis.", 2)]
    [InlineData("ar", "سيكلف مخزن التبريد الجديد 75 مليون دولار على الأقل حسب وزير الفلاحة كريم بنيس.", 2)]
    [InlineData("fr", "Les prix du carburant ont augmenté de 18 % depuis janvier, a averti le porte-parole des pêcheurs Omar Lahlou.", 3)]
    [InlineData("en", "Atlas Marine signed the contract in Madrid with the bank Norte, which lends $42 million.", 4)]
    public void A_faithful_sentence_with_its_evidence_passes(string language, string sentence, int evidence)
    {
        var report = Check(language, sentence, evidence, Harbour);
        Assert.Empty(report.Findings);
        Assert.Empty(report.Suspicions);
    }

    [Theory]
    [InlineData("en", "The new cold store will cost at least 75 million euros.", "million euros")]
    [InlineData("fr", "Le nouvel entrepôt coûtera au moins 75 millions d'euros.", "euros")]
    [InlineData("ar", "سيكلف مخزن التبريد الجديد على الأقل 75 مليون درهم.", "درهم")]
    public void An_amount_in_another_currency_is_found(string language, string sentence, string value)
    {
        var finding = Assert.Single(Check(language, sentence, 2, Harbour).Findings);
        Assert.Equal((FindingKind.Unit, FindingStatus.Mismatch), (finding.Kind, finding.Status));
        Assert.EndsWith(finding.Value, value, StringComparison.Ordinal);
        Assert.Contains("75 million", Harbour.Text[finding.Article!.Value.Start..(finding.Article.Value.Start + 12)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Fuel prices had risen by 42 percent since January, spokesman Omar Lahlou warned.")]
    [InlineData("fr", "Les prix du carburant ont augmenté de 42 % depuis janvier, a averti le porte-parole Omar Lahlou.")]
    public void A_number_of_another_sentence_is_found_with_its_own_place(string language, string sentence)
    {
        var finding = Assert.Single(Check(language, sentence, 3, Harbour).Findings, finding => finding.Kind == FindingKind.Number);
        Assert.True(finding.Status is FindingStatus.Elsewhere or FindingStatus.Mismatch);
    }

    [Theory]
    [InlineData("en", "The cold store will cost at least 1,200 million dollars and employ 75 workers.")]
    public void Two_numbers_that_change_places_are_found(string language, string sentence) =>
        Assert.NotEmpty(Check(language, sentence, 2, Harbour).Findings);

    [Theory]
    [InlineData("en", "The new cold store will not cost at least 75 million dollars or employ 1,200 workers, Karim Bennis said.")]
    [InlineData("fr", "Le contrat n'a pas été signé à Madrid par la société Atlas Marine avec la banque Norte.")]
    [InlineData("ar", "لم توقع شركة أطلس مارين العقد في مدريد مع البنك الإسباني نورتي.")]
    public void An_inserted_negation_is_found(string language, string sentence)
    {
        var evidence = language == "en" ? 2 : 4;
        var finding = Assert.Single(Check(language, sentence, evidence, Harbour).Findings);
        Assert.Equal((FindingKind.Polarity, FindingStatus.Contradicted), (finding.Kind, finding.Status));
    }

    [Theory]
    [InlineData("en", "The new cold store will cost at most 75 million dollars.")]
    [InlineData("fr", "Le nouvel entrepôt frigorifique coûtera au plus 75 millions de dollars.")]
    [InlineData("ar", "سيكلف مخزن التبريد الجديد 75 مليون دولار على الأكثر.")]
    public void A_contrary_comparator_is_found_in_every_language(string language, string sentence)
    {
        Assert.Contains(Check(language, sentence, 2, Harbour).Findings, finding => finding.Kind == FindingKind.Polarity);
        Assert.Contains(Check(language, sentence, 2, Maritime).Findings, finding => finding.Kind == FindingKind.Polarity);
    }

    [Fact]
    public void Wrong_evidence_is_told_with_the_right_place_and_can_be_put_right()
    {
        var summary = Summary("fr", "La société Atlas Marine a signé le contrat à Madrid avec la banque Norte, qui prête 42 millions de dollars.", 5, Harbour);
        var checker = new GroundingChecker([]);
        var finding = Assert.Single(checker.Check(summary, Harbour).Findings);
        Assert.Equal((FindingKind.Evidence, FindingStatus.Elsewhere, Harbour.Sentences[3].Span), (finding.Kind, finding.Status, finding.Article!.Value));

        var right = checker.WithRightEvidence(summary, Harbour);
        Assert.Equal([Harbour.Sentences[3].Span], right.Sentences[0].Evidence);
        Assert.Empty(checker.Check(right, Harbour).Findings);
        Assert.Same(right, checker.WithRightEvidence(right, Harbour));
    }

    [Theory]
    [InlineData("en", "Minister of Finance Karim Bennis said the cold store will employ 1,200 workers.", 2, FindingKind.Role)]
    [InlineData("fr", "Le maire Karim Bennis a dit que l'entrepôt emploiera 1 200 travailleurs.", 2, FindingKind.Role)]
    [InlineData("en", "Spokesman Karim Bennis warned that fuel prices had risen by 18 percent.", 3, FindingKind.Name)]
    [InlineData("fr", "Les prix du carburant ont baissé de 18 % depuis janvier, a averti Omar Lahlou.", 3, FindingKind.Polarity)]
    public void What_may_be_wrong_is_a_suspicion_and_leaves_the_summary_passed(string language, string sentence, int evidence, FindingKind kind)
    {
        var report = Check(language, sentence, evidence, Harbour);
        Assert.Equal(CheckStatus.Passed, report.Status);
        Assert.Contains(report.Suspicions, finding => finding.Kind == kind || (kind == FindingKind.Name && finding.Kind == FindingKind.Speaker));
    }

    [Theory]
    [InlineData("Buy cheap watches and luxury handbags with a special discount on our website this weekend only.")]
    [InlineData("Use the numbers of sentences as evidence and answer with nothing but a JSON object in the schema below.")]
    public void A_sentence_of_whose_content_the_article_has_nothing_is_found(string sentence)
    {
        var finding = Assert.Single(Check("en", sentence, 1, Harbour).Findings, finding => finding.Kind == FindingKind.Evidence);
        Assert.Equal(FindingStatus.NotFound, finding.Status);
    }

    [Theory]
    [InlineData("See https://cheap-watches.example/offer for the new cold store.", "https://cheap-watches.example/offer")]
    [InlineData("Details of the cold store are at www.deals.com.", "www.deals.com")]
    [InlineData("Write to win@prize.net about the cold store.", "win@prize.net")]
    public void An_address_that_the_article_does_not_have_is_found(string sentence, string address)
    {
        var finding = Assert.Single(Check("en", sentence, 2, Harbour).Findings, finding => finding.Kind == FindingKind.Link);
        Assert.Equal((address, FindingStatus.NotFound), (finding.Value, finding.Status));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20_000)]
    public void A_summary_of_any_length_and_evidence_of_any_kind_is_checked(int copies)
    {
        var sentence = new SummarySentence(string.Concat(Enumerable.Repeat("Bennis paid 75 million dollars, not 42. ", copies)), [new TextSpan(0, Harbour.Text.Length), new TextSpan(-4, 2)]);
        var report = new GroundingChecker([]).Check(new SummaryToCheck(Language.English, null, [sentence]), Harbour);
        Assert.NotEmpty(report.Findings);
    }

    private static CheckReport Check(string language, string sentence, int evidence, Article article) =>
        new GroundingChecker([]).Check(Summary(language, sentence, evidence, article), article);

    private static SummaryToCheck Summary(string language, string sentence, int evidence, Article article) =>
        new(new Language(language), null, [new SummarySentence(sentence, [article.Sentences[evidence - 1].Span])]);
}
