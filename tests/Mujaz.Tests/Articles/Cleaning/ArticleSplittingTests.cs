using Mujaz.Articles;
using Mujaz.Articles.Reading;

namespace Mujaz.Tests.Articles.Cleaning;

public sealed class ArticleSplittingTests
{
    private const string Fish = """
        La consommation de poisson recule pour la troisième année

        La consommation de poisson a reculé de 6 % en 2024, pour la troisième année de suite, selon l'office des pêches.

        Les prix de la sardine ont doublé en deux ans sous l'effet de captures plus faibles.
        """;

    private const string Tennis = """
        La jeune Salma Idrissi remporte son premier tournoi de tennis

        La jeune joueuse de tennis Salma Idrissi, 19 ans, a remporté dimanche son premier tournoi en battant la favorite.

        « Je n'ai pas dormi de la nuit », a confié la championne à la presse.
        """;

    [Fact]
    public void Unrelated_article_behind_the_first_is_set_aside()
    {
        var article = Read($"{Fish}\n\n{Tennis}");

        var other = Assert.Single(article.OtherArticles);
        Assert.Equal("La jeune Salma Idrissi remporte son premier tournoi de tennis", other.Title);
        Assert.EndsWith("a confié la championne à la presse.", other.Text, StringComparison.Ordinal);
        Assert.Equal(Read(Fish).Text, article.Text);
        Assert.Equal([new RemovedText(RemovedTextKind.OtherArticle, $"{other.Title}\n\n{other.Text}")], article.Removed);
    }

    [Fact]
    public void A_page_with_a_title_is_one_article_and_a_pasted_fragment_may_be_two()
    {
        var fragment = string.Concat($"{Fish}\n\n{Tennis}".Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"));

        var page = ArticleReader.Read(new ArticleSource($"<html><head><title>Revue de presse</title></head><body>{fragment}</body></html>", ArticleFormat.Html));
        var pasted = ArticleReader.Read(new ArticleSource(fragment, ArticleFormat.Html));

        Assert.Empty(page.OtherArticles);
        Assert.EndsWith("a confié la championne à la presse.", page.Text, StringComparison.Ordinal);
        Assert.Single(pasted.OtherArticles);
    }

    [Fact]
    public void Bylines_and_repeated_headlines_of_each_article_are_its_own()
    {
        var twice = "La jeune Salma Idrissi remporte son premier tournoi de tennis\n\nPar Leïla Amrani\n\n" + Tennis;

        var article = Read($"{Fish}\n\nAFP\n\n{twice}");

        Assert.Equal("AFP", article.Author);
        Assert.Equal(Read(Tennis).Text[(Read(Tennis).Title!.Length + 2)..], Assert.Single(article.OtherArticles).Text);
    }

    [Fact]
    public void Subheadings_of_one_article_do_not_split_it() => AssertOne("""
        Dans la vallée, la rose se vend à prix d'or

        Chaque printemps, la vallée se couvre de roses et les cueilleuses descendent au champ avant l'aube.

        Des coopératives de femmes changent la donne

        Depuis dix ans, des coopératives de femmes distillent la rose au lieu de la vendre à des intermédiaires.

        L'eau inquiète tous les villages de la vallée

        Les puits baissent d'un mètre par an et les rosiers de la vallée souffrent, disent les anciens.
        """);

    [Fact]
    public void Questions_of_an_interview_do_not_split_it() => AssertOne("""
        حوار مع مخرجة فيلم “ظل الجبل” بعد عرضه الأول

        أجرت المجلة هذا الحوار مع المخرجة بعد العرض الأول لفيلمها الجديد في المهرجان الوطني بمدينة طنجة.

        كيف صورتم مشاهد العاصفة الثلجية في الجبال؟

        صورنا مشاهد العاصفة الثلجية في الجبال خلال شهر يناير، في درجة حرارة تقل عن عشر درجات تحت الصفر.
        """);

    [Fact]
    public void Numbered_items_of_a_listicle_do_not_split_it() => AssertOne("""
        Five ways to cut your electricity bill this winter

        With tariffs rising, households are looking for ways to cut their electricity bill. Here is what pays most.

        1. Turn the boiler down to 55 degrees

        The boiler is a fifth of the electricity bill, and turning it down to 55 degrees is quite enough for a home.

        2. Defrost the freezer every three months

        A layer of frost makes an old freezer use a third more electricity, so defrost it every three months.
        """);

    private static void AssertOne(string text) => Assert.Empty(Read(text).OtherArticles);

    private static Article Read(string text) => ArticleReader.Read(new ArticleSource(text.ReplaceLineEndings("\n")));
}
