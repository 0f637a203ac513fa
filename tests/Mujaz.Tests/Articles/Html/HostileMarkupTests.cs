using System.Text;
using FsCheck.Fluent;
using Mujaz.Articles.Html;

namespace Mujaz.Tests.Articles.Html;

/// <summary>No page may bring the reader down: each of these exhausts the stack, or takes minutes, in a reader without bounds.</summary>
public sealed class HostileMarkupTests
{
    private const string Sentence = "Une phrase de l'article, assez longue pour être lue comme telle.";

    public static TheoryData<string> RepeatedMarkup =>
    [
        "<div>", "<b>", "<font><p>", "<a href=1>x<p>", "<table>", "<table><tr><td>", "<ul><li>", "<table><i></i>x", "<svg><g>", "<template>",
        "<select><option>", "</div>", "</p>", "<a><div><b></a>", "<button>x", "<", "<!--", "&amp", "<x-y>", "<frameset>", "<title>", "<script>", "<form>", "<math><mi>",
    ];

    [Theory]
    [MemberData(nameof(RepeatedMarkup))]
    public void Markup_repeated_without_end_is_read_to_its_end(string piece)
    {
        var html = new StringBuilder($"<p>{Sentence}</p>");
        for (var i = 0; i < 20_000; i++)
        {
            html.Append(piece);
        }

        Assert.Contains(Sentence, HtmlArticleExtractor.Extract(html.ToString()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(100_000)]
    public void Text_at_the_bottom_of_deep_nesting_is_found(int depth) =>
        Assert.Equal(Sentence, HtmlArticleExtractor.Extract(string.Concat(Enumerable.Repeat("<div>", depth)) + $"<p>{Sentence}</p>").Text);

    [Theory]
    [InlineData("<table><tr><td>x")]
    [InlineData("<div><table><tbody><tr><td>x")]
    public void Tables_nested_without_end_are_cut_off_at_a_cell(string piece)
    {
        var limited = MarkupLimiter.Limit(string.Concat(Enumerable.Repeat(piece, 1000)));

        var lastTag = limited[limited.LastIndexOf('<')..];
        Assert.StartsWith("<td>", lastTag, StringComparison.Ordinal);
        Assert.Equal(1000, limited.Count(character => character == 'x'));
    }

    [Fact]
    public void Formatting_that_is_never_closed_does_not_multiply()
    {
        var html = new StringBuilder();
        for (var i = 0; i < 5_000; i++)
        {
            html.Append($"<font a{i}><p>{Sentence}");
        }

        Assert.Equal(5_000, HtmlArticleExtractor.Extract(html.ToString()).Text.Split("\n\n").Length);
    }

    [Fact]
    public void A_tag_of_a_hundred_thousand_attributes_is_a_tag()
    {
        var attributes = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}=\"{i}\""));

        Assert.Equal(Sentence, HtmlArticleExtractor.Extract($"<p {attributes}>{Sentence}</p>").Text);
    }

    [Theory]
    [InlineData("<p title=\"a > b\">{0}</p>")]
    [InlineData("<p class='x' title='<b>'>{0}</p>")]
    [InlineData("<P CLASS=x>{0}</P>")]
    [InlineData("<p>{0}<br/></p >")]
    [InlineData("<!-- <p>non</p> --><p>{0}</p>")]
    [InlineData("<!--><p>{0}</p>")]
    [InlineData("<script>if (a < b) document.write('<p>non</p>');</script><p>{0}</p>")]
    [InlineData("<style>p::before { content: '<p>'; }</style><p>{0}</p>")]
    [InlineData("<p>{0}")]
    [InlineData("<textarea><p>non</textarea><p>{0}</p>")]
    [InlineData("<b><i>{0}</b></i>")]
    [InlineData("<div><a href=x></div><p>{0}</p>")]
    public void Markup_as_found_in_the_wild_is_read_as_a_browser_reads_it(string html) =>
        Assert.Equal(Sentence, HtmlArticleExtractor.Extract(html.Replace("{0}", Sentence, StringComparison.Ordinal)).Text);

    [Fact]
    public void No_sequence_of_markup_throws()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<div class=comments>", "</div>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<a href=x>", "</a>",
            "<h1>", "</h1>", "<br>", "<script>", "</script>", "<!--", "-->", "<", ">", "\"", "=", "&", "&#x;", "\0", "\uD800", "<title>", "</title>", "<form>",
            "<select>", "<template>", "<svg>", "<body>", "<html>", "</html>", "<article>", "<figcaption>", "Une phrase. ", "نص عربي، ", "<dialog>", "<aside>",
        ];
        var pages = Gen.Elements(pieces).ListOf().Select(list => string.Concat(list)).ToArbitrary();

        Prop.ForAll(pages, html => HtmlArticleExtractor.Extract(html).Text is not null).Check();
    }

    [Fact]
    public void No_text_of_any_characters_throws() =>
        Prop.ForAll<string>(ArbMap.Default.ArbFor<string>(), text => HtmlArticleExtractor.Extract(text ?? "").Text is not null).Check();
}
