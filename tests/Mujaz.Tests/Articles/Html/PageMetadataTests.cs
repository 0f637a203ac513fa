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

    [Theory]
    [InlineData("""<p class=byline>Par Salma Benani</p>""", "Salma Benani")]
    [InlineData("""<div class="post-author">By Jane Doe | 3 March 2024</div>""", "Jane Doe")]
    [InlineData("""<p>بقلم: منى العلوي</p>""", "منى العلوي")]
    [InlineData("""<a rel=author href=/x>Von Anna Schmidt</a>""", "Anna Schmidt")]
    [InlineData("""<p class=meta>Écrit par Omar Tazi, le 3 mars 2024</p>""", "Omar Tazi")]
    [InlineData("""<p>الرباط</p>""", null)]
    public void The_author_is_the_name_in_the_byline(string byline, string? expected) =>
        Assert.Equal(expected, HtmlArticleExtractor.Extract(Article(before: byline)).Author);

    [Theory]
    [InlineData("موقع الأخبار")]
    [InlineData("https://news.example/authors/12")]
    [InlineData("admin")]
    [InlineData("@newsroom")]
    public void A_site_an_address_and_an_account_are_no_author(string given) =>
        Assert.Null(HtmlArticleExtractor.Extract(Article(head: $"""<meta name="author" content="{given}"><meta property="og:site_name" content="موقع الأخبار">""")).Author);

    [Fact]
    public void The_writer_of_a_comment_is_not_the_author() =>
        Assert.Null(HtmlArticleExtractor.Extract(Article(after: """<div class=comments><div class=comment><span class="comment-author">سعيد</span><p>خبر جميل جدا شكرا لكم.</p></div></div>""")).Author);

    [Theory]
    [InlineData("Publié le 5 mars 2024 à 14h05", 5)]
    [InlineData("March 5, 2024", 5)]
    [InlineData("5th March 2024", 5)]
    [InlineData("الثلاثاء 5 مارس 2024 - 14:05", 5)]
    [InlineData("نشر في 5 آذار 2024", 5)]
    [InlineData("05/03/2024", 5)]
    [InlineData("05.03.2024, 14:05 Uhr", 5)]
    public void A_date_below_the_headline_is_read(string line, int day) =>
        Assert.Equal(new DateTime(2024, 3, day), HtmlArticleExtractor.Extract(Article(before: $"<p class=date>{line}</p>")).PublishedAt?.Date);

    [Theory]
    [InlineData("14:05")]
    [InlineData("14h05")]
    [InlineData("Tuesday")]
    public void A_time_alone_is_no_date(string time) =>
        Assert.Null(HtmlArticleExtractor.Extract(Article(before: $"<time datetime=\"{time}\">{time}</time>")).PublishedAt);

    [Fact]
    public void A_date_in_the_address_is_read() =>
        Assert.Equal(new DateTime(2024, 3, 5), HtmlArticleExtractor.Extract(Article(), new Uri("https://news.example/2024/03/05/title.html")).PublishedAt?.Date);

    [Fact]
    public void A_moment_in_utc_has_the_day_that_readers_see()
    {
        var published = HtmlArticleExtractor.Extract(Article(
            head: """<meta property="article:published_time" content="2024-03-04T23:30:00Z">""", before: "<p>5 مارس 2024</p>")).PublishedAt;

        Assert.Equal(new DateTimeOffset(2024, 3, 4, 23, 30, 0, TimeSpan.Zero), published);
        Assert.Equal(5, published?.Day);
    }

    [Fact]
    public void An_author_may_stand_elsewhere_in_the_graph() =>
        Assert.Equal("منى العلوي", HtmlArticleExtractor.Extract(Article(head: """
            <script type="application/ld+json">/*<![CDATA[*/{"@graph":[{"@type":"NewsArticle","author":[{"@id":"#p"}]},{"@type":"Person","@id":"#p","name":"منى العلوي"}]}/*]]>*/</script>
            """)).Author);
}
