using Mujaz.Articles;
using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Tests.Grounding;

public sealed class QuotationCheckTests
{
    private static readonly Article Speech = TestArticle.Of(
        "ar",
        "أكد الوزير أن “المغرب لم يعد بلد عبور فقط، بل أصبح بلد استقبال”.",
        "وتحدث عن التعاون.",
        "ثم غادر القاعة.",
        "وانتهى اللقاء.");

    [Theory]
    [InlineData("قال الوزير: «المغرب لم يعد بلد عبور فقط».", true)]
    [InlineData("قال الوزير: «المغرب […] بلد استقبال».", true)]
    [InlineData("قال الوزير: \"المغرب بلد عبور\".", false)]
    public void In_the_same_language_a_quotation_is_verbatim(string sentence, bool isSupported) =>
        Assert.Equal(isSupported, !TestArticle.Check("ar", sentence, Speech).Any(finding => finding.Kind == FindingKind.Quote));

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, false)]
    public void A_translated_quotation_needs_one_at_its_place(int evidence, bool isSupported)
    {
        var sentence = new SummarySentence("Selon lui, « le Maroc n’est plus un pays de transit ».", [Speech.Sentences[evidence].Span]);

        var findings = new GroundingChecker([]).Check(new SummaryToCheck(Language.French, null, [sentence]), Speech).Findings;

        Assert.Equal(isSupported, !findings.Any(finding => finding.Kind == FindingKind.Quote));
    }

    [Fact]
    public void An_invented_quotation_is_a_finding_where_the_article_quotes_nobody()
    {
        var article = TestArticle.Of("ar", "غادر الوزير القاعة.");

        Assert.Contains("Quote: We will win this together", TestArticle.Findings("en", "He said: “We will win this together”.", article));
    }

    [Theory]
    [InlineData("en", "“We will,” she said, “win this match.”", "“We will win this match,” she said.")]
    [InlineData("fr", "« Nous allons », a-t-il dit, « gagner ce match ».", "Il a dit : « Nous allons gagner ce match ».")]
    [InlineData("ar", "قال «سنستقبل» يضيف المدير «كل الزوار».", "قال «سنستقبل كل الزوار».")]
    [InlineData("en", "“We will win this match,” she said.", "“We will,” she said, “win this match.”")]
    public void An_interruption_by_the_speaker_does_not_part_a_quotation(string language, string article, string sentence) =>
        Assert.Empty(Quotes(language, article, sentence));

    [Theory]
    [InlineData("ar", "وقال: «سجلنا ارتفاعاً كبيراً في الأسعار».", "وقال إنهم سجلوا «ارتفاع كبير في الأسعار».")]
    [InlineData("ar", "قال: “إن المسؤولين يتابعون الملف”.", "قال إن “المسؤولون يتابعون الملف”.")]
    [InlineData("en", "He said: “We sold 3, 800 units in May.”", "He said: “We sold 3,800 units in May.”")]
    [InlineData("ar", "قال: «استقبلنا ما يزيد ب 99 زائرا».", "قال: «استقبلنا ما يزيد بـ99 زائرا».")]
    [InlineData("en", "He said: “We, and I mean all of us, will win this match.”", "He said: “We … will win this match.”")]
    [InlineData("en", "He said: “We, and I mean all of us, will win this match.”", "He said: “We ... will win this match.”")]
    [InlineData("en", "He said: “It will win this match.”", "He said: “[The team] will win this match.”")]
    public void Case_endings_spaces_omissions_and_insertions_do_not_change_a_quotation(string language, string article, string sentence) =>
        Assert.Empty(Quotes(language, article, sentence));

    [Theory]
    [InlineData("en", "He said: “We will win this match.”", "He said: “We will lose this match.”")]
    [InlineData("ar", "قال: “إن المسؤولين يتابعون الملف”.", "قال إن “المسؤولين يهملون الملف”.")]
    [InlineData("en", "“We will win,” she said. He left early and went home by train with his two sons and a friend. “Never again,” he said.", "“We will win never again.”")]
    [InlineData("fr", "Il a dit « oui » à la réforme.", "Il a dit « ou » à la réforme.")]
    public void Another_word_does(string language, string article, string sentence) =>
        Assert.NotEmpty(Quotes(language, article, sentence));

    [Fact]
    public void A_mark_that_is_never_closed_hides_no_other_quotation() =>
        Assert.NotEmpty(Quotes("en", "He said: “We will win.”", "He « said: “We will lose.”"));

    private static IEnumerable<Finding> Quotes(string language, string article, string sentence) =>
        TestArticle.Check(language, sentence, TestArticle.Of(language, article)).Where(finding => finding.Kind == FindingKind.Quote);
}
