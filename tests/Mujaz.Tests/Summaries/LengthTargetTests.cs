using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Summaries;

namespace Mujaz.Tests.Summaries;

public sealed class LengthTargetTests
{
    [Theory]
    [InlineData(SummaryLength.OneSentence, 1, 1, 1)]
    [InlineData(SummaryLength.Short, 2, 2, 3)]
    [InlineData(SummaryLength.Medium, 4, 3, 5)]
    [InlineData(SummaryLength.Long, 7, 6, 8)]
    public void Each_length_has_its_sentences(SummaryLength length, int sentences, int fewest, int most)
    {
        var target = LengthTarget.Of(new SummaryOptions { Length = length });

        Assert.Equal((sentences, fewest, most), (target.Sentences, target.MinSentences, target.MaxSentences));
    }

    [Fact]
    public void An_exact_number_of_sentences_goes_before_the_length()
    {
        var target = LengthTarget.Of(new SummaryOptions { Length = SummaryLength.Long, SentenceCount = 3 });

        Assert.Equal((3, 3, 3), (target.Sentences, target.MinSentences, target.MaxSentences));
    }

    [Fact]
    public void No_more_sentences_are_asked_for_than_the_article_has()
    {
        var article = ArticleReader.Read(new ArticleSource("A headline\n\nOne sentence stands here. Another one stands here."));

        var target = LengthTarget.For(new SummaryOptions { Length = SummaryLength.Long }, article);

        Assert.Equal((2, 2), (target.Sentences, target.MinSentences));
    }
}
