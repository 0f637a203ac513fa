using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Mujaz.Testing;
using static Microsoft.Playwright.Assertions;

namespace Mujaz.Browser.Tests;

/// <summary>Editing, approving and rejecting, also when two do it at once. Each test has a seed of its own: reviews stay.</summary>
public sealed class ReviewTests(ConsoleFixture console)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_summary_is_approved_with_a_name_that_is_there_the_next_time()
    {
        await using var page = await console.OpenAsync();
        await page.SummariseAsync(RunningApp.Seed("001"));
        await page["[data-act='approve'][data-l='fr']"].ClickAsync();
        await page.BeAccessibleAsync("The dialog of a review");
        await page["dialog [name=name]"].FillAsync("Salma <b>Bennani</b>");
        await page["dialog .btn.primary"].ClickAsync();

        await Expect(page[".reviewbar .st-approved"]).ToHaveTextAsync("Approved");
        await Expect(page[".reviewbar .sig"]).ToHaveTextAsync("Salma <b>Bennani</b>");
        await page.Page.ReloadAsync();
        await Expect(page[".col[data-l='fr'] .now"]).ToHaveTextAsync("Approved");

        await page["[data-act='reject'][data-l='en']"].ClickAsync();
        await page["dialog .btn.primary"].ClickAsync();
        await Expect(page["dialog [name=note]:invalid"]).ToHaveCountAsync(1);
        await page["dialog [name=note]"].FillAsync("The date is missing.");
        await page["dialog .btn.primary"].ClickAsync();
        await Expect(page[".col[data-l='en'] .now"]).ToHaveTextAsync("Rejected");
        await page.BeAccessibleAsync("A sheet with reviews");
    }

    [Fact]
    public async Task An_edited_text_is_checked_as_one_types_and_holds_once_it_is_approved()
    {
        await using var page = await console.OpenAsync();
        await page.SummariseAsync(RunningApp.Seed("002"));
        await page["[data-act='edit'][data-l='fr']"].ClickAsync();
        var box = page["#edit-fr"];
        await Expect(box).ToBeFocusedAsync();
        await page.BeAccessibleAsync("A summary that is being edited");

        await box.FillAsync("Le ministre Bruno Retailleau a rencontré 4 812 journalistes à Rabat.");
        await Expect(page[".livecheck .note"]).ToContainTextAsync("4 812");
        await Expect(page[".mirror .finding"]).ToHaveTextAsync("4 812");
        await page.PictureAsync("edit");

        await box.FillAsync("Le ministre Bruno Retailleau a été reçu à Rabat par Abdelouafi Laftit.");
        await Expect(page[".editing .now"]).ToHaveTextAsync("Checked");
        await page["[data-act='saveEdit']"].ClickAsync();
        await page["dialog [name=name]"].FillAsync("Youssef");
        await page["dialog .btn.primary"].ClickAsync();

        await Expect(page[".col[data-l='fr'] .now"]).ToHaveTextAsync("Approved, edited");
        await Expect(page.Sentence("fr", 0)).ToContainTextAsync("a été reçu à Rabat");
        await page.Page.ReloadAsync();
        await Expect(page.Sentence("fr", 0)).ToContainTextAsync("a été reçu à Rabat");
    }

    [Fact]
    public async Task Changes_are_not_thrown_away_unasked()
    {
        await using var page = await console.OpenAsync();
        await page.SummariseAsync(RunningApp.Seed("000"));
        await page["[data-act='edit'][data-l='en']"].ClickAsync();
        await page["#edit-en"].FillAsync("Something else.");

        await page["[data-act='cancelEdit']"].ClickAsync();
        await page["dialog [data-close]"].ClickAsync();
        await Expect(page["#edit-en"]).ToHaveValueAsync("Something else.");
        await page[".nav a[href='#/library']"].ClickAsync();
        await Expect(page["dialog[open]"]).ToBeVisibleAsync();
        await page["dialog [data-close]"].ClickAsync();
        await Expect(page["#edit-en"]).ToHaveValueAsync("Something else.");

        await page["#settings-open"].ClickAsync();
        await page["[name=ui][value=ar]"].CheckAsync(new LocatorCheckOptions { Force = true });
        await Expect(page["#edit-en"]).ToHaveValueAsync("Something else.");
    }

    [Fact]
    public async Task Of_two_editors_at_once_the_second_loses_nothing()
    {
        await using var page = await console.OpenAsync();
        await page.SummariseAsync(RunningApp.Seed("003"));
        var id = page.Page.Url.Split('/')[^1];
        await page["[data-act='edit'][data-l='fr']"].ClickAsync();
        await page["#edit-fr"].FillAsync("Le texte de Salma.");

        var other = await console.App.Http.PostAsJsonAsync(
            $"/api/summaries/{id}/fr/reviews", new { decision = "rejected", name = "Youssef Alami", note = "À reprendre." }, Token);
        Assert.True(other.IsSuccessStatusCode);
        await page["[data-act='saveEdit']"].ClickAsync();
        await page["dialog [name=name]"].FillAsync("Salma");
        await page["dialog [name=note]"].FillAsync("Vu avec la rédaction.");
        await page["dialog .btn.primary"].ClickAsync();

        await Expect(page[".notice.bad"]).ToContainTextAsync("Youssef Alami");
        await Expect(page["#edit-fr"]).ToHaveValueAsync("Le texte de Salma.");
        await page.BeAccessibleAsync("A conflict");
        await page.PictureAsync("conflict");
        await page["[data-act='seeTheirs']"].ClickAsync();
        await Expect(page["dialog"]).ToContainTextAsync("À reprendre.");
        await page["dialog [data-close]"].ClickAsync();
        await page["[data-act='keepMine']"].ClickAsync();
        await Expect(page[".col[data-l='fr'] .now"]).ToHaveTextAsync("Approved, edited");

        var kept = await console.App.Http.GetFromJsonAsync<JsonElement>($"/api/summaries/{id}/fr/reviews", Token);
        Assert.Equal(["Youssef Alami", "Salma"], kept.GetProperty("value").EnumerateArray().Select(review => review.GetProperty("name").GetString()));
    }
}
