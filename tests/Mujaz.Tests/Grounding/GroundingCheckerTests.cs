using Mujaz.Articles;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Tests.Grounding;

public sealed class GroundingCheckerTests
{
    private static readonly Article Visit = TestArticle.Of(
        "ar",
        "يصل وزير الداخلية الفرنسي برونو ريتايو إلى الرباط يوم الاثنين 14 أبريل 2025.",
        "وبلغت قيمة الاتفاق ثلاثة ملايين ونصف المليون يورو، أي 12 في المئة من الميزانية.",
        "ويلتقي الوزير نظيره المغربي عبد الوافي لفتيت.");

    [Theory]
    [InlineData("fr", "Le ministre français de l’Intérieur, Bruno Retailleau, arrive à Rabat lundi 14 avril 2025.")]
    [InlineData("fr", "L’accord porte sur 3,5 millions d’euros, soit 12 % du budget.")]
    [InlineData("en", "The French minister meets his Moroccan counterpart Abdelouafi Laftit.")]
    [InlineData("en", "The deal is worth three and a half million euros, twelve percent of the budget.")]
    [InlineData("ar", "يلتقي ريتايو نظيره لفتيت في الرباط يوم 14 أبريل.")]
    public void What_the_article_says_is_no_finding(string language, string sentence) =>
        Assert.Empty(TestArticle.Findings(language, sentence, Visit));

    [Theory]
    [InlineData("fr", "L’accord porte sur 5,3 millions d’euros.", "Number: 5,3 millions")]
    [InlineData("fr", "L’accord porte sur 3,5 milliards d’euros.", "Number: 3,5 milliards")]
    [InlineData("en", "It is 13 percent of the budget.", "Number: 13 percent")]
    [InlineData("en", "He arrives in 2024.", "Date: 2024")]
    [InlineData("fr", "Il arrive en mai.", "Date: mai")]
    [InlineData("en", "The visit is on Tuesday.", "Date: Tuesday")]
    [InlineData("fr", "Il rencontre Gérald Darmanin.", "Name: Darmanin")]
    [InlineData("en", "He travels to Hungary.", "Name: Hungary")]
    [InlineData("en", "He travels to Belgium with Peterson.", "Name: Peterson")]
    [InlineData("ar", "يلتقي الوزير أنجيلا ميركل في الرباط.", "Name: ميركل")]
    [InlineData("ar", "يصل الوزير إلى المجر.", "Name: المجر")]
    public void What_the_article_does_not_say_is_a_finding(string language, string sentence, string finding) =>
        Assert.Contains(finding, TestArticle.Findings(language, sentence, Visit));

    [Fact]
    public void The_same_digits_with_another_magnitude_are_a_mismatch() =>
        Assert.Equal(FindingStatus.Mismatch, Assert.Single(TestArticle.Check("en", "It cost 3.5 billion.", Visit)).Status);

    [Fact]
    public void A_day_with_another_month_of_the_article_is_a_mismatch()
    {
        var article = TestArticle.Of("en", "He came on 14 April and left on 20 May.");

        Assert.Equal(FindingStatus.Mismatch, Assert.Single(TestArticle.Check("fr", "Il est parti le 14 mai.", article)).Status);
    }

    [Fact]
    public void An_amount_given_as_a_percentage_is_a_mismatch()
    {
        var article = TestArticle.Of("en", "The 35 members saw prices rise by 4 percent.");

        Assert.Equal(FindingStatus.Mismatch, Assert.Single(TestArticle.Check("fr", "Les prix ont augmenté de 35 %.", article)).Status);
    }

    [Fact]
    public void A_finding_says_where_its_value_stands()
    {
        const string Sentence = "Il est arrivé en 2019 à Rabat.";

        var finding = Assert.Single(TestArticle.Check("fr", Sentence, Visit));

        Assert.Equal((0, "2019"), (finding.Sentence, finding.Span!.Value.Of(Sentence).ToString()));
    }

    [Fact]
    public void The_headline_is_checked_as_sentence_minus_one()
    {
        var report = new GroundingChecker([]).Check(new SummaryToCheck(Language.French, "Visite de Donald Trump", []), Visit);

        Assert.All(report.Findings, finding => Assert.Equal(-1, finding.Sentence));
        Assert.Equal(CheckStatus.Flagged, report.Status);
    }

    [Theory]
    [InlineData("Nearly 3 million people live there.", true)]
    [InlineData("3 million people live there.", false)]
    [InlineData("Nearly 4 million people live there.", false)]
    public void A_rounded_number_needs_a_word_that_says_so(string sentence, bool isSupported)
    {
        var article = TestArticle.Of("fr", "La ville compte 2,97 millions d’habitants.");

        Assert.Equal(isSupported, TestArticle.Findings("en", sentence, article).Count == 0);
    }

    [Fact]
    public void Miles_may_become_kilometres()
    {
        var article = TestArticle.Of("en", "The coast is 130 miles long.");

        Assert.Empty(TestArticle.Findings("fr", "La côte est longue de 209 km.", article));
        Assert.NotEmpty(TestArticle.Findings("fr", "La côte est longue de 290 km.", article));
    }

    [Fact]
    public void Relative_dates_count_only_with_the_day_of_publication()
    {
        var article = TestArticle.Of("ar", "يصل الوزير اليوم إلى الرباط.");

        Assert.NotEmpty(TestArticle.Findings("fr", "Le ministre arrive le 14 avril 2025.", article));
        Assert.Empty(TestArticle.Findings("fr", "Le ministre arrive le 14 avril 2025.", article with { PublishedAt = new DateTimeOffset(2025, 4, 14, 9, 0, 0, TimeSpan.Zero) }));
    }

    [Theory]
    [InlineData("fr", "La séance a lieu le 14 avril.", true)]
    [InlineData("fr", "La séance a lieu le 7 avril.", true)]
    [InlineData("fr", "La séance a lieu le 21 avril.", false)]
    [InlineData("fr", "La séance a lieu le 15 avril.", false)]
    public void A_weekday_may_be_dated_within_a_week_of_publication(string language, string sentence, bool isSupported)
    {
        var thursday = new DateTimeOffset(2025, 4, 10, 9, 0, 0, TimeSpan.Zero);

        var findings = TestArticle.Findings(language, sentence, TestArticle.Of("fr", "La séance a lieu lundi.") with { PublishedAt = thursday });

        Assert.Equal(isSupported, findings.Count == 0);
    }

    [Theory]
    [InlineData("Le musée a ouvert en 2014.", false)]
    [InlineData("Le musée a accueilli 1 884 soldats.", true)]
    public void A_year_is_never_what_a_count_was_rounded_from(string article, bool isRounding) =>
        Assert.Equal(isRounding, TestArticle.ValueFindings("fr", article, "en", "Nearly 2,000 soldiers came to the museum.").Count == 0);

    [Theory]
    [InlineData("fr", "The minister said that the talks were very useful for both of the countries.")]
    [InlineData("en", "Le ministre a dit que les discussions étaient utiles pour les deux pays et la région.")]
    [InlineData("ar", "The minister said that the talks were useful.")]
    [InlineData("fr", "أكد الوزير على أهمية التعاون.")]
    [InlineData("fr", "El ministro francés del Interior llegará el lunes a la capital de Marruecos para reunirse con su homólogo.")]
    [InlineData("en", "Il ministro dell'Interno francese arriverà lunedì nella capitale del Marocco per incontrare il suo omologo.")]
    [InlineData("ar", "وزیر کشور فرانسه روز دوشنبه برای دیدار با همتای خود به پایتخت مراکش سفر می‌کند.")]
    public void A_sentence_in_another_language_is_a_finding(string language, string sentence) =>
        Assert.Contains(TestArticle.Check(language, sentence, Visit), finding => finding.Kind == FindingKind.Language);

    [Fact]
    public void Names_in_Latin_script_inside_Arabic_are_no_other_language()
    {
        var article = TestArticle.Of("ar", "أطلقت شركة OpenAI Group برنامج ChatGPT.");

        Assert.Empty(TestArticle.Findings("ar", "أطلقت شركة OpenAI Group برنامجها ChatGPT.", article));
    }

    [Fact]
    public void Evidence_outside_the_article_or_missing_is_a_finding()
    {
        var sentences = new[]
        {
            new SummarySentence("Le ministre arrive à Rabat.", [new TextSpan(Visit.Text.Length - 3, 10)]),
            new SummarySentence("Le ministre arrive à Rabat.", []),
            new SummarySentence("Le ministre arrive à Rabat.", [Visit.Sentences[0].Span]),
        };

        var report = new GroundingChecker([]).Check(new SummaryToCheck(Language.French, null, sentences) { RequireEvidence = true }, Visit);

        Assert.Equal([0, 1], report.Findings.Select(finding => finding.Sentence!.Value));
    }

    [Fact]
    public void Evidence_that_is_about_something_else_is_told_with_the_right_place()
    {
        var sentence = new SummarySentence("L’accord porte sur 3,5 millions d’euros, soit 12 %.", [Visit.Sentences[2].Span]);

        var finding = Assert.Single(new GroundingChecker([]).Check(new SummaryToCheck(Language.French, null, [sentence]), Visit).Findings);

        Assert.Equal((FindingKind.Evidence, FindingStatus.Elsewhere), (finding.Kind, finding.Status));
    }

    [Fact]
    public void Evidence_is_found_across_languages()
    {
        var found = EvidenceFinder.Find(new SummarySentence("The deal is worth 3.5 million, or 12% of the budget.", []), Language.English, Visit);

        Assert.Equal([Visit.Sentences[1].Span], found);
    }

    [Fact]
    public void No_evidence_is_invented() =>
        Assert.Empty(EvidenceFinder.Find(new SummarySentence("Football fans celebrated all night.", []), Language.English, Visit));

    [Fact]
    public void Length_is_checked()
    {
        var summary = new SummaryToCheck(Language.French, null, [new SummarySentence("Le ministre arrive à Rabat.", [])]) { SentenceCount = 2, MaxWords = 3 };

        Assert.Equal(["1", "5"], new GroundingChecker([]).Check(summary, Visit).Findings.Select(finding => finding.Value));
    }

    [Fact]
    public void Of_three_summaries_the_one_that_disagrees_about_a_number_is_told_of()
    {
        var summaries = new[] { (Language.French, "Il y a 35 blessés."), (Language.English, "There are 35 injured."), (Language.Arabic, "هناك 53 جريحا.") }
            .Select(pair => new SummaryToCheck(pair.Item1, null, [new SummarySentence(pair.Item2, [])])).ToList();

        var found = new GroundingChecker([]).CheckAgreement(summaries);

        Assert.Equal([("35", false), ("53", true)], found[Language.Arabic].Select(finding => (finding.Value, finding.Span is not null)));
        Assert.Empty(found[Language.French]);
        Assert.Empty(found[Language.English]);
    }

    [Fact]
    public void Of_two_summaries_that_disagree_about_a_number_both_are_told_of()
    {
        var summaries = new[] { (Language.French, "Il y a 35 blessés."), (Language.English, "There are 53 injured.") }
            .Select(pair => new SummaryToCheck(pair.Item1, null, [new SummarySentence(pair.Item2, [])])).ToList();

        var found = new GroundingChecker([]).CheckAgreement(summaries);

        Assert.Equal("35", Assert.Single(found[Language.French]).Value);
        Assert.Equal("53", Assert.Single(found[Language.English]).Value);
    }

    [Fact]
    public void A_name_of_the_glossary_is_the_same_in_every_language()
    {
        var glossary = new GlossaryEntry("ministry", KeywordKind.Organization, ["وزارة التجهيز"], "Équipement", "Xyzzyplex");
        var article = TestArticle.Of("ar", "قالت وزارة التجهيز إن الطريق مفتوحة.");
        var summary = new SummaryToCheck(Language.English, null, [new SummarySentence("Officials at the Xyzzyplex said so.", [])]);

        Assert.NotEmpty(new GroundingChecker([]).Check(summary, article).Findings);
        Assert.Empty(new GroundingChecker([glossary]).Check(summary, article).Findings);
    }
}
