using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Mujaz.Browser.Tests;

/// <summary>The console in a tab. When it is closed it must not have run into an error or asked anybody else for anything.</summary>
public sealed class ConsolePage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly Uri _origin;

    internal ConsolePage(IBrowserContext context, IPage page, Uri origin)
    {
        _context = context;
        _origin = origin;
        Page = page;
        page.PageError += (_, error) => _faults.Enqueue(error);
        page.Console += (_, message) =>
        {
            // The browser itself says so of every answer that is no success.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _faults.Enqueue(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is var url && url.Scheme is "http" or "https" && url.Authority != _origin.Authority)
            {
                _faults.Enqueue("A request to " + url);
            }
        };
    }

    public IPage Page { get; }

    public ILocator this[string selector] => Page.Locator(selector);

    /// <summary>Pastes an article and has it summarised.</summary>
    public async Task SummariseAsync(string text)
    {
        await this["#text"].FillAsync(text);
        await this["#compose .btn.big"].ClickAsync();
        await this[".sheet"].WaitForAsync();
    }

    /// <summary>A sentence of a summary.</summary>
    public ILocator Sentence(string language, int index) => this[$".s[data-l='{language}'][data-i='{index}']"];

    /// <summary>What stands under a column: the decision or the buttons for one.</summary>
    public ILocator Segment(string language) => this[$".reviewbar .seg:has([data-l='{language}'])"];

    /// <summary>Holds that the view can be used by everybody, as far as a program can tell.</summary>
    public async Task BeAccessibleAsync(string view)
    {
        var result = await Page.RunAxe();
        Assert.True(
            result.Violations.Length == 0,
            $"{view}: " + string.Join('\n', result.Violations.Select(violation =>
                $"{violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(4).Select(node => node.Html[..Math.Min(node.Html.Length, 160)]))}")));
    }

    /// <summary>Holds that nothing stands out of the window sideways.</summary>
    public async Task FitAsync(string view) => Assert.True(
        await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), view + " is wider than the window.");

    /// <summary>Keeps a picture where one is asked for, to be looked at.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("MUJAZ_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_faults);
    }
}
