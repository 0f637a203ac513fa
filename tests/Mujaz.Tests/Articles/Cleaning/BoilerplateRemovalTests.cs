using Mujaz.Articles;
using Mujaz.Articles.Reading;

namespace Mujaz.Tests.Articles.Cleaning;

public sealed class BoilerplateRemovalTests
{
    private const string Headline = "Le conseil vote le budget des lycées";
    private const string Prose = "Le conseil régional a adopté lundi un budget consacré à la rénovation des lycées.";
    private const string MoreProse = "Les travaux commenceront en septembre dans douze établissements de la région.";

    [Theory]
    [InlineData("اترك رد", RemovedTextKind.CommentForm)]
    [InlineData("اترك تعليقاً", RemovedTextKind.CommentForm)]
    [InlineData("Leave a Reply", RemovedTextKind.CommentForm)]
    [InlineData("Laisser un commentaire", RemovedTextKind.CommentForm)]
    [InlineData("Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *", RemovedTextKind.CommentForm)]
    [InlineData("لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *", RemovedTextKind.CommentForm)]
    [InlineData("شاهد أيضاً", RemovedTextKind.RelatedLinks)]
    [InlineData("اقرأ أيضا: أسعار تذاكر الحافلات", RemovedTextKind.RelatedLinks)]
    [InlineData("À lire aussi : Rentrée scolaire, ce qui change", RemovedTextKind.RelatedLinks)]
    [InlineData("Read also", RemovedTextKind.RelatedLinks)]
    [InlineData("شارك هذا المقال", RemovedTextKind.Share)]
    [InlineData("Suivez-nous sur Facebook", RemovedTextKind.Share)]
    [InlineData("https://exemple.ma/article", RemovedTextKind.Share)]
    [InlineData("© 2025 Le Journal. Tous droits réservés.", RemovedTextKind.Copyright)]
    [InlineData("جميع الحقوق محفوظة", RemovedTextKind.Copyright)]
    [InlineData("الوسوم: التعليم، الميزانية", RemovedTextKind.Tags)]
    [InlineData("Tags : budget, lycées", RemovedTextKind.Tags)]
    [InlineData("#budget #lycées", RemovedTextKind.Tags)]
    [InlineData("IMG 20240415 WA0235", RemovedTextKind.FileName)]
    [InlineData("salle-du-conseil.jpg", RemovedTextKind.FileName)]
    [InlineData("0", RemovedTextKind.Counter)]
    [InlineData("3 commentaires", RemovedTextKind.Counter)]
    [InlineData("١٢ تعليق", RemovedTextKind.Counter)]
    [InlineData("Publicité", RemovedTextKind.Advertisement)]
    [InlineData("Ce site utilise des cookies pour améliorer votre expérience.", RemovedTextKind.CookieNotice)]
    [InlineData("Déjà abonné ? Connectez-vous", RemovedTextKind.Paywall)]
    [InlineData("Skip to content", RemovedTextKind.Navigation)]
    [InlineData(Headline, RemovedTextKind.RepeatedHeadline)]
    public void Line_of_the_frame_is_removed_and_said_so(string line, string kind)
    {
        var article = Read(Headline, "", Prose, "", line, "", MoreProse);

        Assert.Equal([new RemovedText(kind, line)], article.Removed);
        Assert.Equal($"{Headline}\n\n{Prose}\n\n{MoreProse}", article.Text);
    }

    [Theory]
    [InlineData("Par Nadia Benchekroun", "Nadia Benchekroun")]
    [InlineData("By Omar Haddad", "Omar Haddad")]
    [InlineData("بقلم: سعاد المرابط", "سعاد المرابط")]
    [InlineData("هسبريس – و.م.ع", "هسبريس – و.م.ع")]
    [InlineData("(AFP)", "AFP")]
    [InlineData("الرباط – المغرب", null)]
    [InlineData("الثلاثاء 4 مارس 2025 - 18:20", null)]
    public void Byline_below_the_headline_becomes_the_author(string line, string? author)
    {
        var article = Read(Headline, "", line, "", Prose);

        Assert.Equal(author, article.Author);
        Assert.Equal([new RemovedText(RemovedTextKind.Byline, line)], article.Removed);
    }

    [Fact]
    public void A_bare_name_above_a_date_is_the_author()
    {
        var article = Read(Headline, "", "Nadia Benchekroun", "4 mars 2025 - 18:20", "", Prose);

        Assert.Equal("Nadia Benchekroun", article.Author);
        Assert.Equal(["Nadia Benchekroun", "4 mars 2025 - 18:20"], article.Removed.Select(removed => removed.Text));
    }

    [Fact]
    public void A_bare_name_without_a_date_stays()
    {
        var article = Read(Headline, "", "Nadia Benchekroun", "", Prose);

        Assert.Null(article.Author);
        Assert.Contains("Nadia Benchekroun", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Up_to_four_lines_below_the_text_are_read_as_bylines()
    {
        string[] tail = ["Par Nadia Benchekroun", "Par Omar Haddad", "4 mars 2025 - 18:20", "Par Salma Idrissi"];

        var article = Read([Headline, "", Prose, "", .. tail]);

        Assert.Equal(tail, article.Removed.Select(removed => removed.Text));
        Assert.Equal("Salma Idrissi", article.Author);
    }

    [Theory]
    [InlineData("شارك في اللقاء عشرات المدرسين الذين عرضوا تجاربهم مع الأسر.")]
    [InlineData("قال الباحث إن الطفل الذي اقرأ أيضا في محيطه قصصا كثيرة يكتسب معجما أوسع.")]
    [InlineData("À lire aussi les témoignages recueillis sur place, on comprend l'attente des familles.")]
    [InlineData("Par temps de pluie, les enfants arrivent plus nombreux et repartent plus tard.")]
    [InlineData("Follow us on the path behind the greenhouse, her grandson shouts to the children.")]
    [InlineData("Copyright law even came up at one meeting of the gardeners.")]
    [InlineData("« Laissez un commentaire »")]
    [InlineData("By noon, the square was full.")]
    [InlineData("2011")]
    public void Sentence_that_only_sounds_like_the_frame_stays(string line)
    {
        var article = Read(Headline, "", Prose, "", line, "", MoreProse);

        Assert.Empty(article.Removed);
        Assert.Contains(line, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Teasers_behind_an_announcement_go_and_the_article_goes_on()
    {
        var article = Read(Headline, "", Prose, "", "Sur le même sujet", "Un câble sous-marin reliera les deux rives", "Les exportations ont bondi de …", "", MoreProse);

        Assert.Equal(3, article.Removed.Count(removed => removed.Kind == RemovedTextKind.RelatedLinks));
        Assert.EndsWith(MoreProse, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_go_from_their_heading_to_the_end()
    {
        var article = Read(Headline, "", Prose, "", "2 commentaires", "Karim", "12 mai 2024 à 10h30", "Il était temps que les internats soient rénovés, vraiment.", "Répondre");

        Assert.Equal(5, article.Removed.Count(removed => removed.Kind == RemovedTextKind.Comments));
        Assert.EndsWith(Prose, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_of_the_page_gives_way_to_the_headline_below()
    {
        var article = Read(Headline + " - Le Journal", Headline, "", Prose);

        Assert.Equal(Headline, article.Title);
        Assert.Equal([new RemovedText(RemovedTextKind.RepeatedHeadline, Headline + " - Le Journal")], article.Removed);
    }

    private static Article Read(params string[] lines) => ArticleReader.Read(new ArticleSource(string.Join('\n', lines)));

    [Theory]
    [InlineData("BC-UK-FERRIES-2ND LEDE\nURGENT\n")]
    [InlineData("UK-PORT/DOVER\n#Dover #ferries #port\n")]
    [InlineData("---------- Forwarded message ---------\nFrom: Desk <desk@news.example>\nTo: web@news.example\nDate: Friday 3 March\nSubject: Fwd: A new terminal for ferries in Dover\n\n")]
    [InlineData("De : La rédaction\nÀ : Le site\nObjet : A new terminal for ferries in Dover\n\n")]
    public void What_wires_and_mail_put_above_a_text_is_not_its_headline(string head)
    {
        const string Headline = "A new terminal for ferries in Dover";
        var above = head.Contains(Headline, StringComparison.Ordinal) ? head : head + Headline + "\n\n";

        var article = ArticleReader.Read(new ArticleSource(above + string.Join("\n\n", Html.Story.Of("en"))));

        Assert.Equal(Headline, article.Title);
        Assert.Equal($"{Headline}\n\n{string.Join("\n\n", Html.Story.Of("en"))}", article.Text.Replace(Headline + "\n" + Html.Story.Of("en")[0], Headline + "\n\n" + Html.Story.Of("en")[0], StringComparison.Ordinal));
        Assert.NotEmpty(article.Removed);
    }

    [Fact]
    public void A_row_of_capitals_further_down_is_the_article_s()
    {
        var text = string.Join("\n\n", [.. Html.Story.Of("en")[..3], "COVID-19-BILAN", .. Html.Story.Of("en")[3..]]);

        Assert.Equal(text, ArticleReader.Read(new ArticleSource(text)).Text);
    }

    [Theory]
    [InlineData("© 2025 Agence. Tous droits de reproduction et de diffusion réservés pour tous pays.")]
    [InlineData("All rights reserved, no part of this report may be copied without permission.")]
    public void A_notice_of_copyright_goes_although_it_is_a_sentence(string notice)
    {
        var text = string.Join("\n\n", Html.Story.Of("en"));

        Assert.Equal(text, ArticleReader.Read(new ArticleSource($"{text}\n\n{notice}")).Text);
    }
}
