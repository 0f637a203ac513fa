using Mujaz.Articles;
using Mujaz.Articles.Html;

namespace Mujaz.Tests.Articles.Html;

public sealed class HtmlArticleExtractorTests
{
    private const string First = "أعلنت وزارة الفلاحة، اليوم الخميس، عن انطلاق برنامج جديد لدعم صغار المزارعين في جهة سوس ماسة.";
    private const string Second = "وأوضح المصدر ذاته أن البرنامج سيهم أزيد من ألفي ضيعة، وأن التسجيل فيه سيبدأ في الأسبوع الأول من شهر ماي المقبل.";
    private const string Third = "ومن المنتظر أن تعلن الوزارة عن لائحة المستفيدين قبل نهاية السنة، حسب ما جاء في البلاغ.";

    [Fact]
    public void Paragraphs_of_the_article_are_parted_by_a_blank_line() =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Extract(Article()).Text);

    [Fact]
    public void A_comment_form_is_removed()
    {
        var extraction = Extract(Article(after: """
            <div id="respond" class="comment-respond"><h3>اترك تعليقاً إلغاء الرد</h3>
            <form action="/wp-comments-post.php"><p>لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *</p></form></div>
            """));

        Assert.DoesNotContain("بريدك", extraction.Text, StringComparison.Ordinal);
        Assert.Contains(extraction.Removed, removed => removed.Kind == RemovedTextKind.CommentForm && removed.Text.Contains("بريدك", StringComparison.Ordinal));
    }

    private static HtmlExtraction Extract(string html) => HtmlArticleExtractor.Extract(html);

    private static string Article(string before = "", string after = "") => $"""
        <html lang="ar" dir="rtl"><head><title>دعم صغار المزارعين في سوس - موقع الأخبار</title></head><body>
        <header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav></header>
        <div class="content"><h1>دعم صغار المزارعين في سوس</h1>{before}<div class="entry-content"><p>{First}</p><p>{Second}</p><p>{Third}</p></div>{after}</div>
        <footer><p>جميع الحقوق محفوظة</p></footer></body></html>
        """;
}
