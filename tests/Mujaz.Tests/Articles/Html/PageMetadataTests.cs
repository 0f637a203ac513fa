using Mujaz.Articles.Html;
using static Mujaz.Tests.Articles.Html.HtmlPages;

namespace Mujaz.Tests.Articles.Html;

public sealed class PageMetadataTests
{
    private static readonly DateTimeOffset Morning = new(2025, 4, 14, 8, 30, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"H","author":{"@type":"Person","name":"منى العلوي"},"datePublished":"2025-04-14T08:30:00+01:00"}""")]
    [InlineData("""{"@context":"x","@graph":[{"@type":"WebPage"},{"@type":["Article","NewsArticle"],"author":[{"name":"منى العلوي"}],"datePublished":"2025-04-14T08:30:00+01:00"}]}""")]
    [InlineData("""[{"@type":"BreadcrumbList"},{"@type":"ReportageNewsArticle","author":"منى العلوي","datePublished":"2025-04-14T08:30:00+01:00"}];""")]
    public void Author_and_date_come_from_structured_data(string json)
    {
        var extraction = HtmlArticleExtractor.Extract(Article(head: $"""<script type="application/ld+json">{json}</script>"""));

        Assert.Equal("منى العلوي", extraction.Author);
        Assert.Equal(Morning, extraction.PublishedAt);
    }

    [Theory]
    [InlineData("{broken")]
    [InlineData("")]
    [InlineData("[[[[[[")]
    [InlineData("{\"@type\":5,\"author\":[[[1]]]}")]
    public void Broken_structured_data_leaves_the_other_sources(string json)
    {
        var extraction = HtmlArticleExtractor.Extract(Article(head: $"""
            <script type="application/ld+json">{json}</script><meta property="article:published_time" content="2025-04-14T08:30:00+01:00"><meta name="author" content="منى العلوي">
            """));

        Assert.Equal("منى العلوي", extraction.Author);
        Assert.Equal(Morning, extraction.PublishedAt);
    }

    [Fact]
    public void A_time_element_gives_the_date_when_nothing_else_does() =>
        Assert.Equal(Morning, HtmlArticleExtractor.Extract(Article(before: """<time datetime="2025-04-14T08:30:00+01:00">الاثنين</time>""")).PublishedAt);

    [Fact]
    public void A_date_that_is_none_is_no_date() =>
        Assert.Null(HtmlArticleExtractor.Extract(Article(head: """<meta name="date" content="hier soir">""")).PublishedAt);

    [Fact]
    public void The_title_is_the_headline_without_the_site() => Assert.Equal(Title, HtmlArticleExtractor.Extract(Article()).Title);

    [Theory]
    [InlineData("<title>Le blé recule encore à Chicago - La Dépêche</title>", "Le blé recule encore à Chicago")]
    [InlineData("<title>Accord signé entre les deux pays - avec réserves du parlement</title>", "Accord signé entre les deux pays - avec réserves du parlement")]
    [InlineData("""<meta property="og:title" content="Un accord | Le Fil"><meta property="og:site_name" content="Le Fil">""", "Un accord")]
    public void A_site_name_is_cut_off_and_nothing_else(string head, string expected) =>
        Assert.Equal(expected, HtmlArticleExtractor.Extract($"<html><head>{head}</head><body><p>Texte.</p></body></html>").Title);

    [Fact]
    public void A_logo_in_a_heading_is_not_the_headline() =>
        Assert.Equal(Title, HtmlArticleExtractor.Extract($"""<title>مدونة الذاكرة: {Title}</title><h1><a href="/">مدونة الذاكرة</a></h1><h3>{Title}</h3><p>{First}</p><p>{Second}</p>""").Title);

    [Fact]
    public void The_declared_language_is_told() => Assert.Equal("ar", HtmlArticleExtractor.Extract(Article()).Language);

    [Theory]
    [InlineData("/2025/04/souss", "https://example.org/2025/04/souss")]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("javascript:alert(1)", null)]
    public void The_canonical_address_is_resolved_and_only_ever_of_the_web(string reference, string? expected) =>
        Assert.Equal(
            expected,
            HtmlArticleExtractor.Extract(Article(head: $"""<link rel="canonical" href="{reference}">"""), new Uri("https://example.org/x")).CanonicalUrl?.AbsoluteUri);

    [Fact]
    public void The_text_of_structured_data_shows_where_the_article_stands()
    {
        // The other column has more text; only the structured data tells which of the two is the article.
        var other = string.Concat(Enumerable.Repeat("<p>تقرير طويل عن موضوع آخر لا علاقة له بالفلاحة ولا بجهة سوس، كتب ليملأ العمود الثاني من الصفحة.</p>", 4));
        var html = $$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{First}} {{Second}} {{Third}}"}</script><div><div><div>{{other}}</div></div></div><div><div><div><p>{{First}}</p><p>{{Second}}</p><p>{{Third}}</p></div></div></div>""";

        Assert.Equal(AllParagraphs, HtmlArticleExtractor.Extract(html).Text);
    }
}
