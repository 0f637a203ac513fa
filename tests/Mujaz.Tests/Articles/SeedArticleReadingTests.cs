using System.Reflection;
using Mujaz.Articles;
using Mujaz.Articles.Reading;

namespace Mujaz.Tests.Articles;

/// <summary>The five seeds, each with what it shows.</summary>
public sealed class SeedArticleReadingTests
{
    [Fact]
    public void Byline_with_a_picture_becomes_the_author()
    {
        var article = Read("000");

        Assert.Equal("لفتيت يتباحث مع وزير الداخلية الفرنسي", article.Title);
        Assert.Equal("هيئة التحرير – المنظار 24", article.Author);
        Assert.Equal([new RemovedText(RemovedTextKind.Byline, "✍️هيئة التحرير – المنظار 24")], article.Removed);
        Assert.StartsWith("لفتيت يتباحث مع وزير الداخلية الفرنسي\nأجرى وزير الداخلية المغربي،", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("تعاوناً أمنياً مكثفاً.", article.Text, StringComparison.Ordinal);
        Assert.Equal(15, article.Sentences.Count);
    }

    [Fact]
    public void Comment_form_at_the_end_is_removed()
    {
        var article = Read("001");

        Assert.Equal(
            [
                new RemovedText(RemovedTextKind.RelatedLinks, "شاهد أيضا"),
                new RemovedText(RemovedTextKind.CommentForm, "اترك رد"),
                new RemovedText(RemovedTextKind.CommentForm, "لن يتم نشر عنوان بريدك الإلكتروني."),
            ],
            article.Removed);
        Assert.EndsWith("التنسيق المستمر بينهما على مختلف الأصعدة", article.Text, StringComparison.Ordinal);
        Assert.Null(article.Author);
        Assert.Empty(article.OtherArticles);
    }

    [Fact]
    public void Second_article_is_set_aside_and_said_so()
    {
        var article = Read("002");

        var other = Assert.Single(article.OtherArticles);
        Assert.Equal("وزير الخارجية العراقي: العراق يؤدي دورًا محوريًا في إطفاء بؤر التوتر في المنطقة", other.Title);
        Assert.StartsWith("أكد نائب رئيس مجلس الوزراء", other.Text, StringComparison.Ordinal);
        Assert.Equal(["repeatedHeadline", "otherArticle"], article.Removed.Select(removed => removed.Kind));
        Assert.StartsWith(other.Title, article.Removed[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("العراق", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("وادارة الأحداث الكبرى.", article.Text, StringComparison.Ordinal);
        Assert.StartsWith("المغرب وفرنسا يبحثان قضايا الأمن والهجرة وذات الاهتمام المشترك\n\nاستعرض", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Subheadings_stay_and_related_links_go_with_their_teaser()
    {
        var article = Read("003");

        Assert.Empty(article.OtherArticles);
        Assert.Equal(
            ["byline", "relatedLinks", "relatedLinks", "relatedLinks", "commentForm", "commentForm"],
            article.Removed.Select(removed => removed.Kind));
        Assert.Equal("الرباط – المغرب", article.Removed[0].Text);
        Assert.EndsWith("ملفات كبرى مثل الإرهاب والهجرة.", article.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "مباحثات مغربية فرنسية لتعزيز التعاون الأمني والهجرة",
                "الهجرة: بين المقاربة الأمنية والبعد الإنساني",
                "تعاون تقني وتدريبي",
                "رسالة سياسية واضحة",
            ],
            article.Sentences.Where(sentence => sentence.Kind == SentenceKind.Heading).Select(sentence => article.TextOf(sentence).ToString()));
    }

    [Fact]
    public void Section_counter_file_name_and_byline_between_headline_and_text_are_removed()
    {
        var article = Read("004");

        Assert.Equal(
            ["repeatedHeadline", "tags", "counter", "fileName", "byline", "commentForm", "commentForm"],
            article.Removed.Select(removed => removed.Kind));
        Assert.Equal("اكسبريس تيفي: مصطفى الفيلالي", article.Author);
        Assert.StartsWith(
            "لفتيت يبحث مع نظيرتوا البلجيكية سبل تعزيز دينامية الشراكة المؤطرة للتعاون الثنائي\n\nوزير الداخلية، عبد الوافي لفتيت،",
            article.Text,
            StringComparison.Ordinal);
        Assert.EndsWith("محركا للتقارب الإنساني والحضاري بين البلدين.", article.Text, StringComparison.Ordinal);
        Assert.Empty(article.OtherArticles);
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Every_letter_of_a_seed_is_in_the_text_or_among_what_was_removed(string seed)
    {
        var article = Read(seed);

        var source = Letters(Content(seed));
        Assert.Equal(source, Letters(article.Text) + article.Removed.Sum(removed => Letters(removed.Text)));
    }

    private static int Letters(string text) => text.Count(char.IsLetter);

    private static Article Read(string seed) => ArticleReader.Read(new ArticleSource(Content(seed)));

    private static string Content(string seed) =>
        File.ReadAllText(Directory.GetFiles(Path.Combine(RepositoryRoot, "seeds"), seed + "_*.txt").Single());

    private static string RepositoryRoot => typeof(SeedArticleReadingTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
