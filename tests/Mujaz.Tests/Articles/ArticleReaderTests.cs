using FsCheck.Fluent;
using Mujaz.Articles;
using Mujaz.Articles.Reading;

namespace Mujaz.Tests.Articles;

public sealed class ArticleReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u200B ")]
    [InlineData("😀😀😀")]
    [InlineData("*** --- ***")]
    [InlineData("\0\u0001")]
    public void Source_without_words_gives_an_article_without_sentences(string content)
    {
        foreach (var format in Enum.GetValues<ArticleFormat>())
        {
            var article = ArticleReader.Read(new ArticleSource(content, format));

            Assert.Equal(0, article.Words);
            Assert.Empty(article.Sentences);
        }
    }

    [Fact]
    public void One_word_is_an_article_of_one_word() => Assert.Equal(1, ArticleReader.Read(new ArticleSource("كلمة")).Words);

    [Fact]
    public void Known_title_wins_over_the_first_line_and_is_not_repeated()
    {
        var article = ArticleReader.Read(new ArticleSource("Budget voté\nLe conseil a voté lundi le budget des lycées de la région.") { Title = "Budget  vot&eacute;" });

        Assert.Equal("Budget voté", article.Title);
        Assert.Equal(SentenceKind.Heading, article.Sentences[0].Kind);
        Assert.Equal(2, article.Sentences.Count);
    }

    [Fact]
    public void Html_page_gives_its_headline_apart_and_its_metadata()
    {
        var article = ArticleReader.Read(new ArticleSource(
            """
            <html lang="fr"><head><title>Budget voté - Le Journal</title><meta name="author" content="Nadia B."></head>
            <body><article><h1>Le budget des lycées est voté</h1>
            <p>Le conseil régional a adopté lundi un budget de 340 millions consacré à la rénovation des lycées.</p>
            <p>Les travaux commenceront en septembre dans douze établissements, a précisé le vice-président.</p></article></body></html>
            """,
            ArticleFormat.Html));

        Assert.Equal("Le budget des lycées est voté", article.Title);
        Assert.StartsWith("Le conseil régional", article.Text, StringComparison.Ordinal);
        Assert.Equal("Nadia B.", article.Author);
        Assert.Equal(ArticleReader.Read(new ArticleSource($"{article.Title}\n\n{article.Text}")).Id, article.Id);
        Assert.Equal(2, article.Sentences.Count);
    }

    [Fact]
    public void Markup_taken_off_leaves_what_it_said_of_the_article()
    {
        var read = ArticleReader.ReadMarkup(new ArticleSource(
            """
            <html lang="fr"><head><link rel="canonical" href="https://journal.example/budget">
            <meta property="article:published_time" content="2025-03-04T18:20:00+01:00"></head>
            <body><article><h1>Le budget des lycées est voté</h1>
            <p>Le conseil régional a adopté lundi un budget de 340 millions consacré à la rénovation des lycées.</p></article></body></html>
            """,
            ArticleFormat.Html));

        Assert.Equal(
            (ArticleFormat.PlainText, "Le budget des lycées est voté", new Uri("https://journal.example/budget"), new DateTimeOffset(2025, 3, 4, 18, 20, 0, TimeSpan.FromHours(1))),
            (read.Format, read.Title, read.Url, read.PublishedAt));
    }

    [Fact]
    public void What_is_known_of_an_article_wins_over_its_markup()
    {
        var known = new ArticleSource("<html><head><meta property=\"article:published_time\" content=\"2025-03-04\"></head><body><p>Texte.</p></body></html>", ArticleFormat.Html)
        {
            PublishedAt = new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero),
        };

        Assert.Equal(known.PublishedAt, ArticleReader.ReadMarkup(known).PublishedAt);
    }

    [Fact]
    public void Paragraph_numbers_follow_the_lines_of_the_text()
    {
        var article = ArticleReader.Read(new ArticleSource("Un titre de trois mots\n\nPremière phrase du texte. Deuxième phrase du texte.\nTroisième phrase du texte."));

        Assert.Equal([1, 2, 2, 3], article.Sentences.Select(sentence => sentence.Paragraph));
        Assert.Equal([1, 2, 3, 4], article.Sentences.Select(sentence => sentence.Number));
    }

    [Fact]
    public void Hard_wrapped_paragraphs_are_whole_sentences()
    {
        var article = ArticleReader.Read(new ArticleSource(
            """
            Le conseil régional a adopté lundi soir un budget de 340 millions de
            dirhams consacré à la rénovation des lycées de la région et aux internats
            ruraux, dont la moitié doit rouvrir dès le mois de septembre prochain, a
            précisé le vice-président chargé de l'éducation devant la presse locale et
            les parents d'élèves venus nombreux assister à la séance de ce conseil.
            """));

        Assert.Single(article.Sentences);
    }

    [Fact]
    public void Any_content_in_any_format_gives_an_article_whose_spans_lie_in_its_text() => Prop.ForAll(TroublesomeTexts.Arbitrary, content =>
        Enum.GetValues<ArticleFormat>().All(format => IsSound(ArticleReader.Read(new ArticleSource(content, format))))).Check(400);

    [Fact]
    public void Key_is_the_key_of_the_cleaned_text() => Prop.ForAll(TroublesomeTexts.Arbitrary, content =>
        ArticleReader.Read(new ArticleSource(content)) is var article && ArticleKey.Compute(article.Text) == article.Id).Check();

    private static bool IsSound(Article article)
    {
        var end = 0;
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Span.Start < end || sentence.Span.Length <= 0 || sentence.Span.End > article.Text.Length)
            {
                return false;
            }

            end = sentence.Span.End;
        }

        return article.Id.Length == 32 && (article.Words > 0 || article.Sentences.Count == 0);
    }
}
