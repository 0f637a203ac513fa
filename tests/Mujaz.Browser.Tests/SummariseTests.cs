using Microsoft.Playwright;
using Mujaz.Testing;
using static Microsoft.Playwright.Assertions;

namespace Mujaz.Browser.Tests;

/// <summary>From an article to three summaries, and what stands behind each sentence.</summary>
public sealed class SummariseTests(ConsoleFixture console)
{
    private const string Unrecorded =
        "Le conseil municipal de Tanger a adopté lundi un budget de 412 millions de dirhams, en hausse de 6 %, a annoncé le maire Karim Bennis. La moitié ira aux transports.";

    [Theory]
    [InlineData("en", "Summarise", "ltr")]
    [InlineData("fr", "Résumer", "ltr")]
    [InlineData("ar", "تلخيص", "rtl")]
    public async Task A_pasted_article_becomes_three_summaries_beside_it(string ui, string title, string direction)
    {
        await using var page = await console.OpenAsync(ui: ui);
        await Expect(page["html"]).ToHaveAttributeAsync("dir", direction);
        await Expect(page[".nav [aria-current]"]).ToHaveTextAsync(title);
        await page.BeAccessibleAsync("The empty form in " + ui);

        await page.SummariseAsync(RunningApp.Seed("000"));

        await Expect(page[".col"]).ToHaveCountAsync(3);
        foreach (var language in new[] { "ar", "fr", "en" })
        {
            await Expect(page[$".col[data-l='{language}'] .headline"]).ToHaveAttributeAsync("dir", language == "ar" ? "rtl" : "ltr");
            await Expect(page.Sentence(language, 0)).ToBeVisibleAsync();
        }

        await Expect(page["#source-text"]).ToContainTextAsync("لفتيت");
        await Expect(page[".kw tbody tr"]).Not.ToHaveCountAsync(0);
        await page.FitAsync("The sheet");
        await page.BeAccessibleAsync("The sheet in " + ui);
        await page.PictureAsync("sheet-" + ui);
    }

    [Fact]
    public async Task A_sentence_lights_its_evidence_and_its_like_in_the_other_columns()
    {
        await using var page = await console.OpenAsync();
        await page.SummariseAsync(RunningApp.Seed("000"));

        await page.Sentence("fr", 2).Locator(".run").HoverAsync();

        await Expect(page[".ev.lit"]).ToContainTextAsync("إعلان الشراكة الاستثنائية");
        await Expect(page.Sentence("ar", 2)).ToContainClassAsync("lit");
        await Expect(page.Sentence("en", 2)).ToContainClassAsync("lit");
        await Expect(page.Sentence("fr", 0)).Not.ToContainClassAsync("lit");
    }

    [Fact]
    public async Task Evidence_lights_the_sentences_that_cite_it()
    {
        await using var page = await console.OpenAsync();
        await page.SummariseAsync(RunningApp.Seed("000"));

        await page[".ev[data-i='1'] >> nth=0"].HoverAsync();

        foreach (var language in new[] { "ar", "fr", "en" })
        {
            await Expect(page.Sentence(language, 1)).ToContainClassAsync("lit");
        }
    }

    [Fact]
    public async Task A_click_keeps_a_sentence_lit_until_Escape()
    {
        await using var page = await console.OpenAsync();
        await page.SummariseAsync(RunningApp.Seed("000"));

        await page.Sentence("fr", 0).Locator(".num").ClickAsync();
        await page.Sentence("fr", 3).Locator(".run").HoverAsync();
        await Expect(page.Sentence("fr", 0).Locator(".num")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Sentence("fr", 0)).ToContainClassAsync("lit");

        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Sentence("fr", 0)).Not.ToContainClassAsync("lit");
    }

    [Theory]
    [InlineData("en", "ArrowRight")]
    [InlineData("ar", "ArrowLeft")]
    public async Task Everything_goes_without_a_mouse(string ui, string toNextColumn)
    {
        await using var page = await console.OpenAsync(ui: ui);
        var keys = page.Page.Keyboard;
        await page["#text"].FocusAsync();
        await keys.InsertTextAsync(RunningApp.Seed("000"));
        await keys.PressAsync("Control+Enter");
        await page[".sheet"].WaitForAsync();

        await keys.PressAsync("1");
        await Expect(page.Sentence("ar", 0).Locator(".num")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync(toNextColumn);
        await Expect(page.Sentence("fr", 1).Locator(".num")).ToBeFocusedAsync();
        await Expect(page.Sentence("fr", 1)).ToContainClassAsync("lit");
        await keys.PressAsync("Enter");
        await Expect(page[".ref:focus"]).ToHaveAttributeAsync("data-ref", "1");
        await keys.PressAsync("Escape");
        await Expect(page.Sentence("fr", 1).Locator(".num")).ToBeFocusedAsync();

        await keys.PressAsync("r");
        await Expect(page["dialog[open]"]).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(page["dialog[open]"]).ToHaveCountAsync(0);
        await keys.PressAsync("?");
        await Expect(page[".keys"]).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en", "English", "fr")]
    [InlineData("ar", "العربية", "en")]
    public async Task On_a_phone_a_column_at_a_time_and_the_evidence_below_its_sentence(string ui, string active, string other)
    {
        await using var page = await console.OpenAsync(ui: ui, width: 360);
        await page.SummariseAsync(RunningApp.Seed("000"));
        await Expect(page[".col"]).ToHaveCountAsync(1);
        await Expect(page[".cols [aria-pressed='true']"]).ToHaveTextAsync(active);

        await page[".num >> nth=0"].TapAsync();
        await Expect(page[".peek blockquote >> nth=0"]).ToContainTextAsync("لفتيت");
        await page.PictureAsync("phone-" + ui);
        await page[$"[data-col='{other}']"].TapAsync();
        await Expect(page[".col"]).ToHaveAttributeAsync("data-l", other);

        await page.FitAsync("The sheet on a phone");
        await page.BeAccessibleAsync("The sheet on a phone in " + ui);
    }

    [Fact]
    public async Task The_dark_theme_follows_the_system_and_can_be_chosen()
    {
        await using var page = await console.OpenAsync(dark: true);
        await Expect(page["html"]).ToHaveAttributeAsync("data-theme", "dark");
        await page.SummariseAsync(RunningApp.Seed("000"));
        await page.Sentence("fr", 1).Locator(".run").HoverAsync();
        await page.BeAccessibleAsync("The sheet in the dark");
        await page.PictureAsync("sheet-dark");

        await page["#settings-open"].ClickAsync();
        await page.BeAccessibleAsync("The settings in the dark");
        await page["[name=theme][value=light]"].CheckAsync(new LocatorCheckOptions { Force = true });
        await Expect(page["html"]).ToHaveAttributeAsync("data-theme", "light");
        await page["[name=ui][value=ar]"].CheckAsync(new LocatorCheckOptions { Force = true });
        await Expect(page["html"]).ToHaveAttributeAsync("dir", "rtl");
        await Expect(page[".col"]).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Where_no_model_answers_the_article_speaks_for_itself()
    {
        await using var page = await console.OpenAsync();

        await page.SummariseAsync(Unrecorded);

        await Expect(page[".notice"]).ToContainTextAsync("No model answered");
        await Expect(page[".col[data-l='fr'] .now"]).ToHaveTextAsync("From the article");
        await Expect(page[".col[data-l='ar'] .now"]).ToHaveTextAsync("Not available");
        await Expect(page["[data-act='approve']"]).ToHaveCountAsync(0);
        await page.BeAccessibleAsync("The sheet without a model");
    }

    [Fact]
    public async Task Too_short_a_text_stays_where_it_was_written()
    {
        await using var page = await console.OpenAsync();
        await page["#text"].FillAsync("Les deux ministres.");
        await page["#compose .btn.big"].ClickAsync();

        await Expect(page["#text-err"]).ToHaveTextAsync("3 words are left after cleaning; at least 15 are needed.");
        await Expect(page["#text"]).ToBeFocusedAsync();
        await Expect(page["#text"]).ToHaveValueAsync("Les deux ministres.");
        await page.BeAccessibleAsync("A text that is too short");
    }

    [Fact]
    public async Task A_file_is_read_and_one_that_is_no_text_leaves_the_box_alone()
    {
        await using var page = await console.OpenAsync();
        var choose = page["#compose input[type=file]"];
        await choose.SetInputFilesAsync(new FilePayload { Name = "<img src=x onerror=alert(1)>.bin", MimeType = "application/octet-stream", Buffer = [80, 75, 3, 4, 0, 0, 1] });
        await Expect(page[".notice h2"]).ToHaveTextAsync("This file is not text");
        await Expect(page[".notice img"]).ToHaveCountAsync(0);

        var html = $"<article><h1>Titre</h1><script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\"><p>{Unrecorded}</p></article>";
        await choose.SetInputFilesAsync(new FilePayload { Name = "page.html", MimeType = "text/html", Buffer = System.Text.Encoding.UTF8.GetBytes(html) });
        await Expect(page["#text"]).ToHaveValueAsync(html);
        await page["#compose .btn.big"].ClickAsync();

        await Expect(page["#source-text"]).ToContainTextAsync("412 millions");
        await Expect(page["#source-text"]).Not.ToContainTextAsync("document.title");
        await Expect(page["main script, main img"]).ToHaveCountAsync(0);
        Assert.DoesNotContain("run", await page.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_is_copied_as_text_Markdown_and_HTML()
    {
        await using var page = await console.OpenAsync();
        await page.SummariseAsync(RunningApp.Seed("000"));
        var headline = await page[".col[data-l='fr'] .headline"].TextContentAsync();

        foreach (var (form, begin) in new[] { ("text", headline + "\n\n"), ("md", "# " + headline), ("html", $"<article lang=\"fr\" dir=\"ltr\"><h1>{headline}</h1><p>") })
        {
            await page[".col[data-l='fr'] .menu summary"].ClickAsync();
            await page[$".col[data-l='fr'] [data-as='{form}']"].ClickAsync();
            await page[".toast"].First.WaitForAsync();
            Assert.StartsWith(begin, await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        }
    }
}
