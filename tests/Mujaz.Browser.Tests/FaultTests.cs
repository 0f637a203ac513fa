using Microsoft.Playwright;
using Mujaz.Testing;
using static Microsoft.Playwright.Assertions;

namespace Mujaz.Browser.Tests;

/// <summary>What goes wrong outside of the page: no text is lost, and it says what to do.</summary>
public sealed class FaultTests(ConsoleFixture console)
{
    [Fact]
    public async Task A_key_is_asked_for_where_one_is_needed_and_goes_in_a_header_alone()
    {
        await using var app = new RunningApp(options => options with { RequireKeys = true });
        await app.StartAsync();
        var key = app.Host.HostKey!;
        await using var page = await console.OpenAsync(origin: app.Host.BaseAddress);
        var addresses = new List<string>();
        page.Page.Request += (_, request) => addresses.Add(request.Url);
        await page["#text"].FillAsync(RunningApp.Seed("000"));
        await page["#compose .btn.big"].ClickAsync();

        await Expect(page[".notice"]).ToContainTextAsync("This server asks for a key");
        await Expect(page["#text"]).ToHaveValueAsync(RunningApp.Seed("000").ReplaceLineEndings("\n"));
        await page.BeAccessibleAsync("A key that is missing");
        await page["#key-now"].FillAsync("nonsense");
        await page[".keyform .btn"].ClickAsync();
        await Expect(page["#key-err"]).ToBeVisibleAsync();
        await Expect(page["#key-now"]).ToBeFocusedAsync();
        await page.BeAccessibleAsync("A key that is wrong");

        await page["#key-now"].FillAsync(key);
        await page[".keyform .btn"].ClickAsync();
        await Expect(page[".col"]).ToHaveCountAsync(3);
        Assert.DoesNotContain(addresses, address => address.Contains(key, StringComparison.Ordinal));
        Assert.Null(await page.Page.EvaluateAsync<string?>("localStorage.getItem('mujaz.key')"));
    }

    [Fact]
    public async Task Storage_that_is_away_is_waited_for()
    {
        await using var page = await console.OpenAsync();
        await page.Page.RouteAsync("**/api/summaries*", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new RouteFulfillOptions
            {
                Status = 503,
                ContentType = "application/problem+json",
                Body = """{ "status": 503, "code": "storageUnavailable", "detail": "The storage does not answer.", "retryAfterSeconds": 3 }""",
            })
            : route.ContinueAsync());
        await page["#text"].FillAsync(RunningApp.Seed("000"));
        await page["#compose .btn.big"].ClickAsync();

        await Expect(page[".notice.bad h2"]).ToHaveTextAsync("The storage does not answer");
        await page.BeAccessibleAsync("Storage that is away");
        await page.Page.UnrouteAllAsync();

        // The count runs down and the request is repeated.
        await Expect(page[".col"]).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_costs_no_text()
    {
        await using var page = await console.OpenAsync();
        await page["#text"].FillAsync(RunningApp.Seed("000"));
        await page.Page.RouteAsync("**/api/summaries*", route => route.AbortAsync());
        await page["#compose .btn.big"].ClickAsync();

        await Expect(page[".notice.bad"]).ToContainTextAsync("The server cannot be reached");
        await Expect(page["#text"]).ToHaveValueAsync(RunningApp.Seed("000").ReplaceLineEndings("\n"));
        await page.Page.UnrouteAllAsync();
        await page["[data-retry]"].ClickAsync();
        await Expect(page[".col"]).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task What_takes_long_can_be_stopped()
    {
        await using var page = await console.OpenAsync();
        var hold = new TaskCompletionSource();
        await page.Page.RouteAsync("**/api/summaries*", async route =>
        {
            if (route.Request.Method == "POST")
            {
                await hold.Task;
            }

            await route.ContinueAsync();
        });
        await page["#text"].FillAsync(RunningApp.Seed("000"));
        await page["#compose .btn.big"].ClickAsync();
        await Expect(page[".stages [aria-current='step']"]).ToContainTextAsync("The model is writing");
        await page.BeAccessibleAsync("A model at work");

        await page["#stop"].ClickAsync();
        await Expect(page[".stages"]).ToHaveCountAsync(0);
        await Expect(page["#text"]).ToHaveValueAsync(RunningApp.Seed("000").ReplaceLineEndings("\n"));
        await page.Page.UnrouteAllAsync(new PageUnrouteAllOptions { Behavior = UnrouteBehavior.IgnoreErrors });
        hold.SetResult();
    }

    [Fact]
    public async Task Five_megabytes_that_are_pasted_are_sent_whole_and_shown_in_part()
    {
        await using var page = await console.OpenAsync();
        await page["#text"].EvaluateAsync(
            """
            box => {
              const data = new DataTransfer();
              data.setData('text/plain', 'Le conseil a voté. '.repeat(280000));
              box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(page[".notice h2"]).ToHaveTextAsync("Only the beginning is shown");
        await Expect(page[".notice"]).ToContainTextAsync("5.3 MB");
        await page["#compose .btn.big"].ClickAsync();

        // The whole text has arrived: the API says how long it is, less the space at its end.
        await Expect(page[".notice.bad"]).ToContainTextAsync("5319999");
        Assert.InRange(await page["#text"].EvaluateAsync<int>("box => box.value.length"), 100_000, 100_010);
    }
}
