using Mujaz.Articles;
using Mujaz.Articles.Reading;

namespace Mujaz.Tests.Articles.Reading;

public sealed class MarkdownReadingTests
{
    [Fact]
    public void Marks_go_and_headings_stay_headings()
    {
        var article = Read(
            """
            ---
            title: "Le conseil *adopte*"
            ---
            # Le conseil adopte le budget

            Le **conseil** a adopté [le budget](https://exemple.ma/budget "Budget") de 5 * 3 millions
            de dirhams, selon `le rapport`. ![photo](a.jpg)

            ## Réactions
            > L'opposition a *voté contre*, selon nos informations recueillies sur place.

            - Premier point
            * Second point\*

            1. Numéro un

            | Ville | Budget |
            |-------|--------|
            | Fès   | 12     |

            Fin[1] du texte, avec snake_case et <b>gras</b> ainsi que <https://a.ma/b>.

            [1]: https://exemple.ma
            """);

        Assert.Equal(
            """
            Le conseil adopte le budget

            Le conseil a adopté le budget de 5 * 3 millions de dirhams, selon le rapport.

            Réactions
            L'opposition a voté contre, selon nos informations recueillies sur place.

            Premier point
            Second point*

            Numéro un

            Ville | Budget
            Fès | 12

            Fin1 du texte, avec snake_case et gras ainsi que https://a.ma/b.
            """.ReplaceLineEndings("\n"),
            article.Text);
        Assert.Equal("Le conseil *adopte*", article.Title);
        Assert.Equal(["Le conseil adopte le budget", "Réactions"], Of(article, SentenceKind.Heading));
        Assert.Equal(["Premier point", "Second point*", "Numéro un", "Ville | Budget", "Fès | 12"], Of(article, SentenceKind.ListItem));
    }

    [Theory]
    [InlineData("Titre\n=====\n\nTexte.", "Titre\n\nTexte.")]
    [InlineData("a **b** c", "a b c")]
    [InlineData("un *seul astérisque", "un *seul astérisque")]
    [InlineData("[ouvert seulement", "[ouvert seulement")]
    [InlineData("![image ouverte", "![image ouverte")]
    [InlineData("si 2 < 3 > 1", "si 2 < 3 > 1")]
    [InlineData("```\ncode *reste*\n```", "code reste")]
    [InlineData("~~barré~~ et \\*échappé\\*", "barré et *échappé*")]
    public void Marks_that_mark_nothing_are_text(string markdown, string expected) => Assert.Equal(expected, Read(markdown).Text);

    private static Article Read(string markdown) => ArticleReader.Read(new ArticleSource(markdown, ArticleFormat.Markdown));

    private static IEnumerable<string> Of(Article article, SentenceKind kind) =>
        article.Sentences.Where(sentence => sentence.Kind == kind).Select(sentence => article.TextOf(sentence).ToString());
}
