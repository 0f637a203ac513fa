using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Mujaz.Testing;
using static Microsoft.Playwright.Assertions;

namespace Mujaz.Browser.Tests;

/// <summary>The library, batches, the glossary, checks.</summary>
public sealed class ViewTests(ConsoleFixture console)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_stored_is_found_and_opened()
    {
        await MakeAsync("000");
        await using var page = await console.OpenAsync("library");
        await page[".entry"].First.WaitForAsync();
        await page.BeAccessibleAsync("The library");
        await page.PictureAsync("library");

        await page["#q"].FillAsync("nunez marrakech");
        await Expect(page[".entry"]).ToHaveCountAsync(1);
        await page["#q"].FillAsync("giraffe");
        await Expect(page[".empty h2"]).ToHaveTextAsync("Nothing matches.");
        await page.BeAccessibleAsync("The library without a match");
        await page["#clear"].ClickAsync();
        await page["#q"].FillAsync("Nuñez");
        await Expect(page[".entry"]).ToHaveCountAsync(1);
        await page[".entry h3 a"].ClickAsync();

        await Expect(page["#source-text"]).ToContainTextAsync("لفتيت");
    }

    [Fact]
    public async Task An_article_under_embargo_shows_a_lock_and_no_headline()
    {
        var made = await console.App.Http.PostAsJsonAsync(
            "/api/summaries", new { text = RunningApp.Seed("004"), refresh = true, embargoUntil = DateTimeOffset.UtcNow.AddDays(2) }, Token);
        var body = await made.Content.ReadFromJsonAsync<JsonElement>(Token);
        var id = body.GetProperty("id").GetString();
        try
        {
            await using var page = await console.OpenAsync("library");
            await Expect(page[".entry .locked"]).ToContainTextAsync("Under embargo until");
            await page[".entry .locked"].ClickAsync();
            await Expect(page[".notice"]).ToContainTextAsync("Under embargo until");
            await Expect(page[".sheet"]).ToHaveCountAsync(0);
            await page.BeAccessibleAsync("An embargo");
        }
        finally
        {
            await console.App.Http.DeleteAsync("/api/summaries/" + id, Token);
        }
    }

    [Fact]
    public async Task An_id_that_does_not_exist_is_said_to_be_none()
    {
        await using var page = await console.OpenAsync("summarise/00000000000000000000000000000000");

        await Expect(page[".notice"]).ToContainTextAsync("There is no such article");
        await page.BeAccessibleAsync("An article that is not there");
    }

    [Fact]
    public async Task A_batch_is_followed_to_its_end_and_its_results_are_had_as_a_file()
    {
        await using var page = await console.OpenAsync("batches");
        await page.BeAccessibleAsync("Batches before the first");
        var lines = JsonSerializer.Serialize(new { id = "one", text = RunningApp.Seed("000") }) + "\n" + JsonSerializer.Serialize(new { id = "<i>two</i>", text = "Trop court." }) + "\nno json\n";
        await page["#drop input[type=file]"].SetInputFilesAsync(new FilePayload { Name = "morning.jsonl", MimeType = "application/x-ndjson", Buffer = Encoding.UTF8.GetBytes(lines) });

        await Expect(page[".batch .st-completed"]).ToBeVisibleAsync();
        await Expect(page[".items tbody tr"]).ToHaveCountAsync(3);
        await Expect(page[".items tbody tr >> nth=0"]).ToContainTextAsync("Laftit");
        await Expect(page[".items tbody tr >> nth=1"]).ToContainTextAsync("<i>two</i>");
        await Expect(page[".items tbody tr >> nth=1"]).ToContainTextAsync("2 words are left after cleaning; at least 15 are needed.");
        await Expect(page[".items tbody tr >> nth=2"]).ToContainTextAsync("This line is not valid JSON.");
        await Expect(page["[role=progressbar]"]).ToHaveAttributeAsync("aria-valuetext", "3 of 3");
        await page.BeAccessibleAsync("A batch");
        await page.PictureAsync("batch");

        var download = await page.Page.RunAndWaitForDownloadAsync(() => page["[data-batch='csv']"].ClickAsync());
        Assert.StartsWith("sequence,id,place", await File.ReadAllTextAsync(await download.PathAsync(), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_added_changed_and_deleted()
    {
        await using var page = await console.OpenAsync("glossary");
        await page[".gloss tbody tr"].First.WaitForAsync();
        await page.BeAccessibleAsync("The glossary");

        await page["#add"].ClickAsync();
        await page.BeAccessibleAsync("A name that is being edited");
        await page["#gform [name=ar]"].FillAsync("نجية بلعربي\nبلعربي");
        await page["#gform [name=fr]"].FillAsync("Najia Belarbi");
        await page["#gform [name=en]"].FillAsync("Najia Belarbi");
        await page["#gform .btn.primary"].ClickAsync();
        var row = page[".gloss tr:has([data-g='najia-belarbi'])"];
        await Expect(row).ToContainTextAsync("نجية بلعربي");

        await page["[data-g='najia-belarbi']"].ClickAsync();
        await page["#gform [name=variants]"].FillAsync("Nadjia Belarbi");
        await page["#gform .btn.primary"].ClickAsync();
        await Expect(row).ToContainTextAsync("Nadjia Belarbi");

        await page["[data-g='najia-belarbi']"].ClickAsync();
        await page["#g-remove"].ClickAsync();
        await page["dialog .btn.primary"].ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Names_are_imported_and_a_broken_file_says_what_is_wrong()
    {
        await using var page = await console.OpenAsync("glossary");
        var import = page["header input[type=file]"];
        await import.SetInputFilesAsync(new FilePayload { Name = "names.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("id,kind\nx,y\n") });
        await Expect(page[".notice.bad"]).ToContainTextAsync("The column");

        await import.SetInputFilesAsync(new FilePayload
        {
            Name = "names.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("id,kind,ar,fr,en,variants\nkawtar-mansouri,person,كوثر المنصوري,Kawtar Mansouri,Kawtar Mansouri,\n"),
        });
        await Expect(page["[data-g='kawtar-mansouri']"]).ToBeVisibleAsync();
        await console.App.Http.DeleteAsync("/api/glossary/kawtar-mansouri", Token);
    }

    [Fact]
    public async Task A_summary_somebody_else_wrote_is_checked()
    {
        await using var page = await console.OpenAsync("checks");
        await page.BeAccessibleAsync("Checks");
        await page["#c-art"].FillAsync("Le conseil municipal de Tanger a adopté lundi un budget de 412 millions de dirhams, a annoncé le maire Karim Bennis. La moitié ira aux transports de la ville.");
        await page["#c-sum"].FillAsync("Tangier's council passed a budget of 421 million dirhams <img src=x onerror=alert(1)>.");
        await page["#c-go"].ClickAsync();

        await Expect(page["#report .note"].First).ToContainTextAsync("421");
        await Expect(page["#report .finding"].First).ToContainTextAsync("421");
        await Expect(page["#report img"]).ToHaveCountAsync(0);
        await page.BeAccessibleAsync("A report");
    }

    [Theory]
    [InlineData("ar", false, 1600)]
    [InlineData("fr", true, 1024)]
    [InlineData("ar", true, 360)]
    [InlineData("en", false, 320)]
    public async Task Every_view_fits_and_can_be_used_by_everybody(string ui, bool dark, int width)
    {
        await MakeAsync("000");
        await using var page = await console.OpenAsync(ui: ui, dark: dark, width: width);
        foreach (var (view, mark) in new[] { ("summarise", "#text"), ("library", ".entry"), ("batches", "#drop"), ("glossary", ".gloss"), ("checks", "#c-go") })
        {
            await page[$".nav a[href='#/{view}']"].ClickAsync();
            await page[mark].First.WaitForAsync();
            await page.FitAsync($"{view} at {width}");
            await page.BeAccessibleAsync($"{view} in {ui} at {width}");
            await page.PictureAsync($"{view}-{ui}-{width}");
        }
    }

    private async Task MakeAsync(string seed)
    {
        var made = await console.App.Http.PostAsJsonAsync("/api/summaries", new { text = RunningApp.Seed(seed) }, Token);
        Assert.True(made.IsSuccessStatusCode);
    }
}
