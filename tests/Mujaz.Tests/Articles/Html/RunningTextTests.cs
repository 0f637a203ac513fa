using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Articles.Reading;

namespace Mujaz.Tests.Articles.Html;

/// <summary>Running text stays, whatever stands in it, before it or around it: each kind of template in Arabic, French and English.</summary>
public sealed class RunningTextTests
{
    public static TheoryData<string> Languages => ["ar", "fr", "en"];

    public static TheoryData<string, string> Announcements => new()
    {
        { "ar", "اقرأ أيضا" }, { "ar", "مواضيع ذات صلة" }, { "fr", "Lire aussi" }, { "fr", "Sur le même sujet" }, { "en", "Related stories" }, { "en", "Read more" },
    };

    [Theory]
    [MemberData(nameof(Announcements))]
    public void Linked_paragraphs_behind_a_related_box_stay(string language, string announcement)
    {
        var linked = Story.Of(language).Select(Story.Linked).ToArray();
        var box = $"""<div><strong>{announcement}</strong><ul><li><a href="/x">{Story.OtherTitle}</a></li></ul></div>""";

        var article = Read(language, $"<article>{linked[0]}{box}{string.Concat(linked[1..])}</article>");

        AssertWhole(language, article);
        Assert.DoesNotContain(Story.OtherTitle, article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Removed, removed => removed.Kind == RemovedTextKind.RelatedLinks && removed.Text.Contains(Story.OtherTitle, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Announcements))]
    public void Paragraphs_behind_a_related_line_in_their_box_stay(string language, string announcement)
    {
        var story = Story.Of(language);

        AssertWhole(language, Read(language, $"<main><div><div><p>{story[0]}</p><p>{announcement} : {Story.OtherTitle}</p>{Story.Paragraphs(story[1..])}</div></div></main>"));
    }

    [Theory]
    [CombinatorialClassNames("caption-dark", "newsletter-page", "with related social", "gdpr-ok cookie", "meta share", "print-popup", "byline-layout", "sidebar-left-wrap")]
    public void A_class_name_around_the_whole_text_says_nothing(string language, string className) =>
        AssertWhole(language, Read(language, $"""<main><h1>{Story.Title}</h1><div class="{className}">{Story.Paragraphs(Story.Of(language))}</div></main>"""));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Unknown_elements_stand_inside_their_line(string language) =>
        AssertWhole(language, Read(language, $"<article>{string.Concat(Story.Of(language).Select(text => $"<p><big-letter>{text[..1]}</big-letter>{text[1..8]}<o:p></o:p>{text[8..]}</p>"))}</article>"));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_on_a_button_in_a_sentence_stay_and_buttons_alone_go(string language)
    {
        var article = Read(language, $"<article>{string.Concat(Story.Of(language).Select(text => $"<p>{text[..6]}<button>{text[6..12]}</button>{text[12..]}</p>"))}<div><button>Zoom</button></div></article>");

        AssertWhole(language, article);
        Assert.DoesNotContain("Zoom", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Paragraphs_that_are_links_stay(string language) =>
        AssertWhole(language, Read(language, $"<article>{string.Concat(Story.Of(language).Select((text, i) => i % 2 == 0 ? $"<p>{text}</p>" : $"""<p><a href="/{i}">{text}</a></p>"""))}</article>"));

    [Theory]
    [InlineData("ar", "انتهى الأمر أخيرا.")]
    [InlineData("fr", "« Enfin ! »")]
    [InlineData("en", "Who will pay?")]
    public void A_short_first_paragraph_is_no_byline(string language, string first)
    {
        var article = Read(language, $"<article><p>{first}</p>{Story.Paragraphs(Story.Of(language))}</article>");

        AssertWhole(language, article);
        Assert.StartsWith(first, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_hidden_until_a_click_goes_on_with_the_text(string language)
    {
        var story = Story.Of(language);

        AssertWhole(language, Read(language, $"<article>{Story.Paragraphs(story[..2])}<div hidden>{Story.Paragraphs(story[2..])}</div></article>"));
        AssertWhole(language, Read(language, $"""<article>{Story.Paragraphs(story[..1])}<div style="display:none">{Story.Paragraphs(story[1..])}</div></article>"""));
    }

    [Fact]
    public void Hidden_running_text_that_is_left_out_is_told()
    {
        var article = Read("en", $"<article>{Story.Paragraphs(Story.Of("en"))}<div hidden><p>Nobody sees this short note about the page itself.</p></div></article>");

        Assert.Contains(article.Removed, removed => removed is { Kind: RemovedTextKind.Hidden, Text: "Nobody sees this short note about the page itself." });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_page_built_by_scripts_is_read_from_what_it_keeps(string language)
    {
        var text = Story.Paragraphs(Story.Of(language));

        AssertWhole(language, Read(language, $"<div id=app></div><noscript><article>{text}</article></noscript>"));
        AssertWhole(language, Read(language, $"<div id=app></div><template><article>{text}</article></template>"));
        AssertWhole(language, Read(language, $"<x-page><template shadowrootmode=open><article>{text}</article></template></x-page>"));
        AssertWhole(language, Read(language, $"""<div id=app></div><script type="text/template"><article>{text}</article></script>"""));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Structured_data_gives_the_text_that_the_page_shows_in_part(string language)
    {
        var story = Story.Of(language);
        var json = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@graph"] = new[] { new Dictionary<string, object> { ["@type"] = "NewsArticle", ["headline"] = Story.Title, ["articleBody"] = string.Join("\n\n", story) } },
        });

        AssertWhole(language, Read(language, $"""<script type="application/ld+json">//<![CDATA[{'\n'}{json}{'\n'}//]]></script><article>{Story.Paragraphs(story[..1])}</article>"""));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_article_below_with_a_headline_of_its_own_is_set_aside(string language)
    {
        var other = language == "en" ? "fr" : "en";

        var article = Read(language, $"<main><article><h1>{Story.Title}</h1>{Story.Paragraphs(Story.Of(language))}</article><article><h1>{Story.OtherTitle}</h1>{Story.Paragraphs(Story.Of(other))}</article></main>");

        AssertWhole(language, article);
        Assert.DoesNotContain(Story.Of(other)[2], article.Text, StringComparison.Ordinal);
        var set = Assert.Single(article.OtherArticles);
        Assert.Equal(Story.OtherTitle, set.Title);
        Assert.Equal(string.Join("\n\n", Story.Of(other)), set.Text);
        Assert.Contains(article.Removed, removed => removed.Kind == RemovedTextKind.OtherArticle);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Lists_tables_and_live_reports_are_content(string language)
    {
        var story = Story.Of(language);

        AssertWhole(language, Read(language, $"<article><ul>{string.Concat(story.Select(text => $"<li>{text}</li>"))}</ul></article>"));
        AssertWhole(language, Read(language, $"<article><table>{string.Concat(story.Select((text, i) => $"<tr><td>{i}</td><td>{text}</td></tr>"))}</table></article>"));
        AssertWhole(language, Read(language, $"<main>{string.Concat(story.Select((text, i) => $"""<article><h2><a href="#{i}">1{i}:05</a></h2><p>{text}</p></article>"""))}</main>"));
    }

    [Theory]
    [InlineData("fr", "L’article Le titre est apparu en premier sur La Gazette.")]
    [InlineData("en", "The post The title appeared first on The Gazette.")]
    [InlineData("ar", "ظهرت المقالة العنوان أولاً على الجريدة.")]
    [InlineData("en", "Your browser does not support the video element.")]
    [InlineData("fr", "Votre navigateur ne prend pas en charge la lecture de cette vidéo.")]
    public void Feed_footers_and_the_words_of_broken_players_go(string language, string line)
    {
        var article = Read(language, $"<article>{Story.Paragraphs(Story.Of(language))}<p>{line}</p></article>");

        Assert.Equal(string.Join("\n\n", Story.Of(language)), article.Text);
        Assert.Contains(article.Removed, removed => removed.Text == line);
    }

    [Theory]
    [InlineData("Abonnez-vous, répète la mairie aux habitants de la médina, qui peuvent suivre chaque semaine l'avancement des ateliers par courriel.")]
    [InlineData("Subscribe now, the port authority urges shopkeepers in Dover, who can follow the work on the ferries by email every week.")]
    [InlineData("Source d'inquiétude pour les artisans, la réforme du conseil sera présentée en septembre devant les ateliers.")]
    [InlineData("Copyright claims over 2 photos of the ferry terminal were dismissed by a court in Dover on Friday.")]
    [InlineData("Rubrique oubliée du budget : les ateliers de la médina attendent cette aide du conseil depuis dix longues années.")]
    public void A_stock_phrase_does_not_take_a_real_paragraph(string paragraph)
    {
        var language = paragraph.Contains("Dover", StringComparison.Ordinal) ? "en" : "fr";
        var text = string.Join("\n\n", [.. Story.Of(language), paragraph, .. Story.Of(language)[..1].Select(first => first + " ")]);

        Assert.Contains(paragraph, ArticleReader.Read(new ArticleSource(text)).Text, StringComparison.Ordinal);
        Assert.Contains(paragraph, Read(language, $"<article>{Story.Paragraphs(Story.Of(language)[..3])}<p>{paragraph}</p>{Story.Paragraphs(Story.Of(language)[3..])}</article>").Text, StringComparison.Ordinal);
    }

    private static Article Read(string language, string body) =>
        ArticleReader.Read(new ArticleSource($"""<!DOCTYPE html><html lang="{language}"><head><title>{Story.Title}</title></head><body>{body}</body></html>""", ArticleFormat.Html));

    private static void AssertWhole(string language, Article article) =>
        Assert.All(Story.Of(language), paragraph => Assert.Contains(paragraph, article.Text, StringComparison.Ordinal));

    /// <summary>Every class name in every language.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class CombinatorialClassNamesAttribute(params string[] names) : Xunit.v3.DataAttribute
    {
        public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(System.Reflection.MethodInfo testMethod, Xunit.Sdk.DisposalTracker disposalTracker) =>
            new([.. from language in (string[])["ar", "fr", "en"] from name in names select new TheoryDataRow<string, string>(language, name)]);

        public override bool SupportsDiscoveryEnumeration() => true;
    }
}
