using Mujaz.Articles;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries;

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
}
