using Mujaz.Articles.Html;
using static Mujaz.Tests.Articles.Html.HtmlPages;

namespace Mujaz.Tests.Articles.Html;

public sealed class HtmlArticleExtractorTests
{
    [Fact]
    public void Paragraphs_of_the_article_are_parted_by_a_blank_line() =>
        Assert.Equal(AllParagraphs, TextOf(Article()));

    [Fact]
    public void Double_line_breaks_make_paragraphs() =>
        Assert.Equal(AllParagraphs, TextOf($"<div id=a>{First}<br><br>{Second}<br/>&nbsp;<br/>{Third}</div>"));

    [Fact]
    public void A_single_line_break_stays_inside_its_paragraph() =>
        Assert.Equal($"{First}\n{Second}", TextOf($"<p>{First}<br>{Second}</p>"));

    [Fact]
    public void A_subheading_stands_on_its_own_line() =>
        Assert.Equal($"{First}\n\n{Second}\n\nالمستفيدون\n\n{Third}", TextOf(Article(inside: "<h2>المستفيدون</h2>")));

    [Fact]
    public void List_items_are_lines_of_one_list() =>
        Assert.Contains($"{Second}\n\nبذور محسنة\nأسمدة\nمعدات الري\n\n{Third}", TextOf(Article(inside: "<ul><li>بذور محسنة</li><li>أسمدة</li><li><p>معدات الري</p></li></ul>")), StringComparison.Ordinal);

    [Fact]
    public void A_table_of_data_becomes_rows_of_cells() =>
        Assert.Contains(
            "الجهة | عدد الضيعات\nسوس | 1200\nماسة | 800",
            TextOf(Article(inside: "<table><tr><th>الجهة</th><th>عدد الضيعات</th></tr><tr><td>سوس</td><td>1200</td></tr><tr><td><p>ماسة</p></td><td>800</td></tr></table>")),
            StringComparison.Ordinal);

    [Fact]
    public void Tables_that_lay_the_page_out_are_read_cell_by_cell() =>
        Assert.Equal(
            AllParagraphs,
            TextOf($"<table><tr><td><a href=1>أخبار</a><br><a href=2>رياضة</a></td><td><table><tr><td>{First}<br><br>{Second}<br><br>{Third}</td></tr></table></td></tr></table>"));

    [Fact]
    public void A_quotation_block_is_kept() =>
        Assert.Contains("هذا البرنامج ثمرة سنتين من العمل", TextOf(Article(inside: "<blockquote><p>هذا البرنامج ثمرة سنتين من العمل مع التعاونيات.</p></blockquote>")), StringComparison.Ordinal);

    [Fact]
    public void A_caption_is_told_apart_from_the_text()
    {
        var extraction = HtmlArticleExtractor.Extract(Article(inside: "<figure><img src=x><figcaption>ضيعة في سوس، صورة من الأرشيف.</figcaption></figure>"));

        Assert.Equal(AllParagraphs, extraction.Text);
        Assert.Equal("ضيعة في سوس، صورة من الأرشيف.", Assert.Single(extraction.Captions));
    }

    [Fact]
    public void The_lead_beside_the_headline_is_kept()
    {
        const string Lead = "ثلاثة ملايير درهم على مدى خمس سنوات، وشباك وحيد لتلقي الطلبات في كل إقليم.";

        Assert.StartsWith(Lead, TextOf($"<main><header><h1>{Title}</h1><p class=chapo>{Lead}</p></header><div class=x><p>{First}</p><p>{Second}</p><p>{Third}</p></div></main>"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_cut_into_boxes_is_read_whole() =>
        Assert.Equal(AllParagraphs, TextOf($"<div id=w><div class=a><div><p>{First}</p></div></div><div class=a><div><p>{Second}</p></div></div><div class=a><div><p>{Third}</p></div></div></div>"));

    [Fact]
    public void Soft_hyphens_and_break_opportunities_leave_no_trace() =>
        Assert.Equal("L'anticonstitutionnalité du texte fut reconnue.", TextOf("<p>L'anti&shy;consti<wbr>tution&shy;nalité du texte fut   reconnue.</p>"));

    [Fact]
    public void Entities_are_decoded_once() =>
        Assert.Equal("Le prix est de 5 € & plus, dit-il : <rien>.", TextOf("<p>Le prix est de 5 &euro; &amp; plus, dit-il : &lt;rien&gt;.</p>"));

    [Theory]
    [InlineData("<p>Bonjour</p>", "Bonjour")]
    [InlineData("<ul><li><a href=x>Un</a></li><li><a href=y>Deux</a></li></ul>", "Un\nDeux")]
    [InlineData("juste du texte", "juste du texte")]
    [InlineData("<nav>Accueil</nav>", "Accueil")]
    public void A_page_with_any_text_never_comes_out_empty(string html, string expected) => Assert.Equal(expected, TextOf(html));

    [Theory]
    [InlineData("")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<script>var text = 'Bonjour à tous.';</script>")]
    public void A_page_without_text_comes_out_empty(string html) => Assert.Equal("", TextOf(html));

    private static string TextOf(string html) => HtmlArticleExtractor.Extract(html).Text;
}
