using Mujaz.Articles;
using Mujaz.Articles.Html;

namespace Mujaz.Tests.Articles.Html;

/// <summary>Pages in languages that are read but not summarised into are cleaned of the commonest parts of their frame.</summary>
public sealed class OtherLanguageFrameTests
{
    private const string Paragraphs = """
        <p>Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über den Fluss bis zum Herbst vollständig zu erneuern.</p>
        <p>Die Arbeiten kosten nach Angaben der Verwaltung rund zwölf Millionen Euro und beginnen im Mai.</p>
        """;

    private const string Text =
        "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über den Fluss bis zum Herbst vollständig zu erneuern.\n\n"
        + "Die Arbeiten kosten nach Angaben der Verwaltung rund zwölf Millionen Euro und beginnen im Mai.";

    [Theory]
    [InlineData("<h3>Mehr zum Thema</h3><p><a href=/1>Die Brücke bleibt gesperrt</a></p>", RemovedTextKind.RelatedLinks)]
    [InlineData("<h3>Lea también</h3><p><a href=/1>El puente sigue cerrado</a></p>", RemovedTextKind.RelatedLinks)]
    [InlineData("<h3>Читайте также</h3><p><a href=/1>Мост закрыт</a></p>", RemovedTextKind.RelatedLinks)]
    [InlineData("<h3>関連記事</h3><p><a href=/1>橋は閉鎖中</a></p>", RemovedTextKind.RelatedLinks)]
    [InlineData("<h3>Kommentare (2)</h3><p>Endlich, darauf warten wir in der Stadt nun schon seit vielen Jahren.</p>", RemovedTextKind.Comments)]
    [InlineData("<h3>3 Комментария</h3><p>Наконец-то, мы ждали этого много лет, спасибо всем, кто работал над этим.</p>", RemovedTextKind.Comments)]
    [InlineData("<h3>评论</h3><p>终于等到了，我们已经等了很多年，希望工程能够按时完成。</p>", RemovedTextKind.Comments)]
    [InlineData("<p>Teilen</p>", RemovedTextKind.Share)]
    [InlineData("<p>Anzeige</p>", RemovedTextKind.Advertisement)]
    [InlineData("<div class=kommentare><p>Endlich, darauf warten wir in der Stadt nun schon seit vielen Jahren.</p></div>", RemovedTextKind.Comments)]
    public void What_stands_below_the_text_is_removed_with_its_kind(string part, string kind)
    {
        var extraction = HtmlArticleExtractor.Extract($"<html><body><div>{Paragraphs}{part}</div></body></html>");

        Assert.Equal(Text, extraction.Text);
        Assert.Contains(extraction.Removed, removed => removed.Kind == kind);
    }

    [Theory]
    [InlineData("Kommentar")]
    [InlineData("Commento")]
    [InlineData("Комментарий")]
    public void The_name_of_an_opinion_piece_opens_no_comments(string label)
    {
        var extraction = HtmlArticleExtractor.Extract($"<html><body><div><h3>{label}</h3>{Paragraphs}</div></body></html>");

        Assert.EndsWith(Text, extraction.Text, StringComparison.Ordinal);
    }
}
