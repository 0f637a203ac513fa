using Mujaz.Articles;
using Mujaz.Articles.Html;

namespace Mujaz.Tests.Articles.Html;

/// <summary>Parts of a page are told by their shape where names say nothing.</summary>
public sealed class PageShapeTests
{
    private const string Paragraph = "The harbour of Safi was closed on Monday after waves of six metres were measured at its mouth, the port authority said.";

    private static readonly string Paragraphs = string.Concat(Enumerable.Range(1, 4).Select(number => $"<p>{number}. {Paragraph}</p>"));

    [Fact]
    public void Articles_inside_an_article_behind_its_text_are_readers_comments()
    {
        var comments = string.Concat(Enumerable.Range(1, 3).Select(number =>
            $"<li><article><b>reader{number}</b><p>I was there on Sunday and the waves were already higher than the wall, number {number}.</p></article></li>"));

        var extraction = HtmlArticleExtractor.Extract($"<html><body><article><h1>Harbour closed</h1>{Paragraphs}<ul>{comments}</ul></article></body></html>");

        Assert.DoesNotContain("I was there", extraction.Text, StringComparison.Ordinal);
        Assert.Contains("4. " + Paragraph, extraction.Text, StringComparison.Ordinal);
        Assert.Contains(extraction.Removed, removed => removed.Kind == RemovedTextKind.Comments);
    }

    [Fact]
    public void Articles_inside_an_article_without_text_before_them_are_the_entries_of_a_live_blog()
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(number => $"<article><time>1{number}:00</time><p>{number}. {Paragraph}</p></article>"));

        var extraction = HtmlArticleExtractor.Extract($"<html><body><article><h1>Storm: live</h1>{entries}</article></body></html>");

        Assert.Contains("1. " + Paragraph, extraction.Text, StringComparison.Ordinal);
        Assert.Contains("4. " + Paragraph, extraction.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_beside_a_very_short_article_are_not_taken_for_it()
    {
        var cards = string.Concat(Enumerable.Range(1, 6).Select(number =>
            $"<div class=item><a href=/{number}><h4>Another story of the day, number {number}</h4></a><p>Its first sentence is longer than many an article on this page, {number}… <a href=/{number}>»</a></p></div>"));

        var extraction = HtmlArticleExtractor.Extract(
            $"<html><body><div class=txt><h1>Harbour closed</h1><p>{Paragraph}</p></div><div class=sidebar>{cards}</div></body></html>");

        Assert.Contains(Paragraph, extraction.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Its first sentence", extraction.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_nothing_but_cards_still_gives_its_text()
    {
        var cards = string.Concat(Enumerable.Range(1, 6).Select(number =>
            $"<div class=item><a href=/{number}><h4>Another story of the day, number {number}</h4></a><p>Its first sentence is longer than many an article on this page, {number}.</p></div>"));

        Assert.Contains("Its first sentence", HtmlArticleExtractor.Extract($"<html><body><div>{cards}</div></body></html>").Text, StringComparison.Ordinal);
    }
}
