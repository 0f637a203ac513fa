using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Offline;
using Mujaz.Summaries;

namespace Mujaz.Tests.Offline;

public sealed class OfflineEngineTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_the_article_s_own_language_is_made()
    {
        var set = OfflineEngine.Summarize(TestArticles.Read(TestArticles.French), new SummaryOptions(), Now);

        Assert.Equal([Language.French], set.Summaries.Keys);
        Assert.Equal([Language.Arabic, Language.English], set.Unavailable.Keys);
        Assert.All(set.Unavailable.Values, reason => Assert.Equal(UnavailableCode.ModelRequired, reason.Code));
    }

    [Fact]
    public void A_summary_says_that_no_model_made_it_and_points_to_its_evidence()
    {
        var article = TestArticles.Read(TestArticles.French);

        var summary = OfflineEngine.Summarize(article, new SummaryOptions { SentenceCount = 2 }, Now).Summaries[Language.French];

        Assert.Equal(EngineKind.Offline, summary.Engine.Kind);
        Assert.Equal(OfflineEngine.Version, summary.Engine.Model);
        Assert.Equal(Now, summary.CreatedAt);
        Assert.Equal(article.Title, summary.Headline);
        Assert.Equal(CheckStatus.Passed, summary.Checks.Status);
        Assert.Equal(2, summary.Sentences.Count);
        Assert.All(summary.Sentences, sentence => Assert.Equal(sentence.Text, Assert.Single(sentence.Evidence).Of(article.Text).ToString()));
    }

    [Theory]
    [InlineData(SummaryLength.OneSentence, 1)]
    [InlineData(SummaryLength.Short, 2)]
    [InlineData(SummaryLength.Medium, 4)]
    public void The_length_is_kept(SummaryLength length, int sentences)
    {
        var set = OfflineEngine.Summarize(TestArticles.ReadSeed("003"), new SummaryOptions { Length = length }, Now);

        Assert.Equal(sentences, set.Summaries[Language.Arabic].Sentences.Count);
    }

    [Fact]
    public void A_Darija_article_is_served_as_Arabic()
    {
        var set = OfflineEngine.Summarize(TestArticles.ReadSeed("004"), new SummaryOptions(), Now);

        Assert.Contains(Language.Arabic, set.Summaries.Keys);
    }

    [Fact]
    public void Keywords_have_the_article_s_language_alone()
    {
        var set = OfflineEngine.Summarize(TestArticles.Read(TestArticles.French), new SummaryOptions { KeywordCount = 3 }, Now);

        Assert.Equal(3, set.Keywords.Count);
        Assert.All(set.Keywords, keyword => Assert.NotNull(keyword.French));
        Assert.All(set.Keywords, keyword => Assert.True(keyword.Arabic is null && keyword.English is null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Die Regierung hat am Dienstag eine Reihe von Maßnahmen angekündigt, die den Familien helfen sollen.")]
    public void Nothing_is_made_of_an_article_without_text_or_in_another_language(string text)
    {
        var set = OfflineEngine.Summarize(TestArticles.Read(text), new SummaryOptions(), Now);

        Assert.Empty(set.Summaries);
        Assert.Empty(set.Keywords);
        Assert.Equal(3, set.Unavailable.Count);
    }
}
