using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Tests.Grounding;

public sealed class NamesInSentencesTests
{
    private static readonly ArticleFacts Facts = ArticleFacts.Of(
        TestArticle.Of("ar", "التقى ناصر بوريطة نظيره الفرنسي في الرباط.", "وقال ريتشارد كوفالسكي إن الاجتماع تأجل."));

    [Theory]
    [InlineData("Nasser Bourita", true, false)]
    [InlineData("Kowalski", false, true)]
    [InlineData("Hernandez", false, false)]
    public void A_name_is_looked_up_in_single_sentences_of_the_article(string name, bool isInFirst, bool isInSecond)
    {
        var sentence = TextAnalysis.Of($"The report speaks of {name} too.", Language.English);
        var mentions = NameScanner.Scan(sentence, Facts.Names);

        Assert.Equal(name.Split(' '), mentions.Select(mention => mention.Span.Of(sentence.Text).ToString()));
        foreach (var match in (ReadOnlySpan<NameMatch>)[NameMatch.Strict, NameMatch.Loose])
        {
            Assert.All(mentions, mention => Assert.Equal(isInFirst, Facts.NamesIn(0).Has(sentence, mention, match)));
            Assert.All(mentions, mention => Assert.Equal(isInSecond, Facts.NamesIn(1).Has(sentence, mention, match)));
        }
    }

    [Fact]
    public void The_words_of_one_name_belong_together()
    {
        var sentence = TextAnalysis.Of("The report says that Nasser Bourita met Kowalski there.", Language.English);

        Assert.Equal([false, true, false], NameScanner.Scan(sentence).Select(mention => mention.ContinuesName));
    }
}
