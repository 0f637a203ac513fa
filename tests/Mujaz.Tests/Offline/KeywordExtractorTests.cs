using FsCheck;
using FsCheck.Fluent;
using Mujaz.Glossaries;
using Mujaz.Offline;
using Mujaz.Text;

namespace Mujaz.Tests.Offline;

public sealed class KeywordExtractorTests
{
    [Fact]
    public void French_noun_phrases_and_names_are_found_as_written()
    {
        var keywords = Texts(TestArticles.French, 10);

        Assert.Contains("grève des contrôleurs aériens", keywords);
        Assert.Contains("Air France", keywords);
        Assert.Contains("aéroports parisiens", keywords);
    }

    [Fact]
    public void Arabic_keywords_are_counted_without_particles_and_article()
    {
        var keywords = Texts(TestArticles.Arabic, 10);

        Assert.Contains("تركيا", keywords);
        Assert.Contains("إزمير", keywords);
        Assert.Single(keywords, keyword => keyword is "زلزال" or "الزلزال");
    }

    [Fact]
    public void A_person_is_known_by_the_title_before_the_name()
    {
        var keywords = KeywordExtractor.Extract(TestArticles.Read(TestArticles.Arabic), 20);

        Assert.Contains(keywords, keyword => keyword.Kind == KeywordKind.Person && keyword.Text.Contains("فخر الدين", StringComparison.Ordinal));
        Assert.Contains(keywords, keyword => keyword is { Kind: KeywordKind.Place, Text: "تركيا" });
    }

    [Theory]
    [InlineData("000", "fr")]
    [InlineData("001", "ar")]
    [InlineData("003", "ar")]
    public void No_keyword_begins_or_ends_with_a_function_word(string seed, string language)
    {
        var stopWords = StopWords.For(language);
        foreach (var keyword in KeywordExtractor.Extract(TestArticles.ReadSeed(seed), 20))
        {
            var words = WordTokenizer.Tokenize(keyword.Text).Select(span => TextFolding.FoldLine(span.Of(keyword.Text))).ToArray();
            Assert.False(stopWords.IsFunction(words[0]), keyword.Text);
            Assert.False(stopWords.IsFunction(words[^1]), keyword.Text);
        }
    }

    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("004")]
    public void Every_keyword_stands_in_the_article_and_is_ranked(string seed)
    {
        var article = TestArticles.ReadSeed(seed);

        var keywords = KeywordExtractor.Extract(article, 8);

        Assert.Equal(8, keywords.Count);
        Assert.All(keywords, keyword => Assert.Contains(keyword.Text, article.Text, StringComparison.Ordinal));
        Assert.Equal(keywords.OrderByDescending(keyword => keyword.Score), keywords);
        Assert.Equal(8, keywords.Select(keyword => keyword.Text).Distinct().Count());
    }

    [Fact]
    public void The_minister_of_the_seed_is_among_its_keywords() =>
        Assert.Contains(
            KeywordExtractor.Extract(TestArticles.ReadSeed("004"), 8),
            keyword => keyword.Text.Contains("لفتيت", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("12 34 56")]
    [InlineData("😀🎉")]
    [InlineData("et de la les des")]
    public void A_text_without_topic_has_no_keywords(string text) =>
        Assert.Empty(Texts(text, 10));

    [Fact]
    public void None_are_given_when_none_are_wanted() => Assert.Empty(Texts(TestArticles.French, 0));

    [Fact]
    public void A_negative_count_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Texts(TestArticles.French, -1));

    [Fact]
    public void Any_text_gives_keywords_that_stand_in_it() =>
        Prop.ForAll<string?>(text =>
        {
            var article = TestArticles.Read(text ?? string.Empty);
            return KeywordExtractor.Extract(article, 5).All(keyword =>
                keyword.Score > 0 && article.Text.AsSpan(keyword.Offset).Length > 0 && keyword.Text.Length > 0);
        }).QuickCheckThrowOnFailure();

    private static string[] Texts(string text, int count) =>
        [.. KeywordExtractor.Extract(TestArticles.Read(text), count).Select(keyword => keyword.Text)];

    [Fact]
    public void A_name_and_its_possessive_are_one_keyword()
    {
        var keywords = Texts(
            "Facebook said on Monday it would hire in Cork. Facebook's offices there will grow. Critics of Facebook’s plan fear higher rents.", 10);

        Assert.Single(keywords, keyword => keyword.StartsWith("Facebook", StringComparison.Ordinal) && !keyword.Contains(' '));
        Assert.DoesNotContain(keywords, keyword => keyword.EndsWith("'s", StringComparison.Ordinal) || keyword.EndsWith("’s", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_with_particles_is_not_cut()
    {
        var keywords = Texts(
            "The plan by Ursula von der Leyen was debated on Monday. Critics of Ursula von der Leyen want more. Members praised Ursula von der Leyen for it.", 10);

        Assert.Contains("Ursula von der Leyen", keywords);
        Assert.DoesNotContain(keywords, keyword => keyword is "Ursula" or "Leyen");
    }

    [Fact]
    public void An_adjective_alone_is_no_keyword() =>
        Assert.DoesNotContain("coastal", Texts(
            "The coastal road was closed on Monday. Storms hit the coastal villages. A coastal path is to be rebuilt, and coastal farms were flooded.", 10));
}
