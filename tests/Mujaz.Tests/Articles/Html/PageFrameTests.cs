using Mujaz.Articles;
using Mujaz.Articles.Html;
using static Mujaz.Tests.Articles.Html.HtmlPages;

namespace Mujaz.Tests.Articles.Html;

/// <summary>What surrounds an article is taken out, and said why.</summary>
public sealed class PageFrameTests
{
    public static TheoryData<string, string> PartsBelowTheText => new()
    {
        { RemovedTextKind.CommentForm, """<div id="respond" class="comment-respond"><h3>اترك تعليقاً</h3><form><p>لن يتم نشر عنوان بريدك الإلكتروني.</p></form></div>""" },
        { RemovedTextKind.Comments, """<section id="comments"><p>والله إنها مبادرة جيدة نتمنى أن تصل إلى الفلاح الصغير فعلا لا إلى غيره من المحظوظين.</p></section>""" },
        { RemovedTextKind.Share, """<div class="sharedaddy"><h3>شارك هذا الموضوع</h3><ul><li>فيسبوك</li></ul></div>""" },
        { RemovedTextKind.RelatedLinks, """<div class="td-related-posts"><h4>مقالات ذات صلة</h4><p>تمكنت عناصر الوقاية المدنية من السيطرة على حريق اندلع في معمل للخشب.</p></div>""" },
        { RemovedTextKind.CookieNotice, """<div id="cookie-notice"><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع، وباستمرارك فإنك توافق على ذلك.</p></div>""" },
        { RemovedTextKind.Paywall, """<div class="newsletter-box"><p>اشترك في نشرتنا البريدية لتصلك آخر الأخبار كل صباح على بريدك.</p></div>""" },
        { RemovedTextKind.Advertisement, """<div class="ad-slot"><p>عرض خاص على الهواتف طيلة شهر رمضان في جميع محلاتنا بالمملكة.</p></div>""" },
        { RemovedTextKind.Tags, """<div class="tags-links">الوسوم: <a href="/t/1">فلاحة</a> <a href="/t/2">سوس</a></div>""" },
    };

    [Theory]
    [MemberData(nameof(PartsBelowTheText))]
    public void A_part_of_the_frame_is_removed_with_its_kind(string kind, string part)
    {
        var extraction = HtmlArticleExtractor.Extract(Article(after: part));

        Assert.Equal(AllParagraphs, extraction.Text);
        Assert.Contains(extraction.Removed, removed => removed.Kind == kind);
    }

    [Theory]
    [InlineData("""<p><a href="/x">إقرأ أيضا: إغلاق معمل للسمك بسبب الروائح</a></p>""", RemovedTextKind.RelatedLinks)]
    [InlineData("""<p><strong>اقرأ أيضا:</strong> <a href="/x">إغلاق معمل للسمك</a></p>""", RemovedTextKind.RelatedLinks)]
    [InlineData("""<div>Lire aussi : <a href="/x">Les prix montent</a></div>""", RemovedTextKind.RelatedLinks)]
    [InlineData("<p>- إعلان -</p>", RemovedTextKind.Advertisement)]
    [InlineData("<p>Publicité</p>", RemovedTextKind.Advertisement)]
    [InlineData("<p>شارك الخبر</p>", RemovedTextKind.Share)]
    public void A_line_between_paragraphs_is_removed_with_its_kind(string line, string kind)
    {
        var extraction = HtmlArticleExtractor.Extract(Article(inside: line));

        Assert.Equal(AllParagraphs, extraction.Text);
        Assert.Contains(extraction.Removed, removed => removed.Kind == kind);
    }

    [Theory]
    [InlineData("""<div style="display:none"><p>نص لا يراه القارئ أبدا مهما فعل في هذه الصفحة الطويلة.</p></div>""")]
    [InlineData("""<p hidden>نص لا يراه القارئ أبدا مهما فعل في هذه الصفحة الطويلة.</p>""")]
    [InlineData("""<div aria-hidden="true"><p>نص لا يراه القارئ أبدا مهما فعل في هذه الصفحة الطويلة.</p></div>""")]
    [InlineData("<noscript><p>فعل الجافاسكريبت لتتمكن من قراءة هذه الصفحة كاملة.</p></noscript>")]
    public void What_a_browser_does_not_show_is_not_text(string hidden) =>
        Assert.Equal(AllParagraphs, HtmlArticleExtractor.Extract(Article(inside: hidden)).Text);

    [Fact]
    public void A_page_that_hides_all_of_its_text_is_read_all_the_same() =>
        Assert.Equal(First, HtmlArticleExtractor.Extract($"""<body style="visibility:hidden"><div style="display: none"><p>{First}</p></div></body>""").Text);

    [Fact]
    public void Comments_longer_than_the_article_do_not_win()
    {
        var comments = string.Concat(Enumerable.Repeat("<p>هذا تعليق طويل من قارئ غاضب يكتب كل يوم تحت كل خبر ولا يقرأ الخبر نفسه أبدا.</p>", 40));

        Assert.Equal(AllParagraphs, HtmlArticleExtractor.Extract(Article(after: $"""<div class="comments">{comments}</div>""")).Text);
    }

    [Fact]
    public void An_opinion_piece_whose_template_says_comment_is_kept() =>
        Assert.Equal(AllParagraphs, HtmlArticleExtractor.Extract(Article().Replace("class=\"content\"", "class=\"content tone-comment\"", StringComparison.Ordinal)).Text);

    [Fact]
    public void Cards_of_other_articles_are_recognised_by_their_shape()
    {
        const string Cards = """
            <div class="q1"><div class="z"><a href="/1">افتتاح معرض الكتاب</a><p>افتتح مساء أمس المعرض الدولي للكتاب بحضور عدد كبير من الناشرين.</p></div>
            <div class="z"><a href="/2">هزيمة المنتخب</a><p>انهزم المنتخب في مباراته الودية الأولى أمام ضيفه بهدفين لواحد.</p></div></div>
            """;

        Assert.Equal(AllParagraphs, HtmlArticleExtractor.Extract(Article(after: Cards)).Text);
    }

    [Fact]
    public void The_headline_is_not_repeated_in_the_text() =>
        Assert.Contains(HtmlArticleExtractor.Extract(Article()).Removed, removed => removed is { Kind: RemovedTextKind.RepeatedHeadline, Text: Title });
}
