using Microsoft.Playwright;
using Mujaz.LocalHost;
using Mujaz.Testing;

namespace Mujaz.Browser.Tests;

/// <summary>The app as it runs, with the seeds' recordings, and one browser for all tests of the assembly.</summary>
public sealed class ConsoleFixture : IAsyncLifetime
{
    // In milliseconds. How long something takes is never what is tested, and a machine may be busy.
    private const int LongestWait = 60_000;

    private readonly RunningApp _app = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The running app.</summary>
    public RunningApp App => _app;

    /// <summary>The stand-in for the Functions host.</summary>
    public LocalHostApplication Host => _app.Host;

    public async ValueTask InitializeAsync()
    {
        // The worker takes as long to start as the browser.
        var browser = LaunchAsync();
        await _app.StartAsync();
        _browser = await browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is { } browser)
        {
            await browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>A page of a browser that knows nothing of earlier ones.</summary>
    /// <param name="path">What follows <c>#/</c>.</param>
    /// <param name="ui">The language of the browser and so of the interface.</param>
    /// <param name="width">The width of the window in pixels.</param>
    /// <param name="dark">Whether the system is dark.</param>
    /// <param name="origin">Where the app is; the shared one by default.</param>
    public async Task<ConsolePage> OpenAsync(string path = "", string ui = "en", int width = 1600, bool dark = false, Uri? origin = null)
    {
        origin ??= Host.BaseAddress;
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = ui switch { "ar" => "ar-MA", "fr" => "fr-FR", _ => "en-GB" },
            TimezoneId = "Africa/Casablanca",
            ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 740 : 1000 },
            HasTouch = width < 500,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(LongestWait);
        var page = await context.NewPageAsync();
        var console = new ConsolePage(context, page, origin);
        await page.GotoAsync(new Uri(origin, "/api/console/" + (path.Length == 0 ? "" : "#/" + path)).ToString());
        return console;
    }

    private async Task<IBrowser> LaunchAsync()
    {
        var program = await Chromium.FindOrInstallAsync();
        Assertions.SetDefaultExpectTimeout(LongestWait);
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            // Root has no sandbox to be had in a container.
            ChromiumSandbox = Environment.UserName != "root",
        });
    }
}
