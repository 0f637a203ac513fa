using Azure.Core;
using Azure.Core.Pipeline;

namespace Mujaz.Functions.Tests.Storage;

/// <summary>A network on which some requests never reach the storage, and on which something may happen in between.</summary>
internal sealed class FaultyNetwork : HttpPipelineTransport
{
    private readonly HttpClientTransport _inner = HttpClientTransport.Shared;

    /// <summary>Which requests are refused as if nobody listened.</summary>
    public Func<Request, bool> Refuses { get; set; } = _ => false;

    /// <summary>Which requests are never answered.</summary>
    public Func<Request, bool> Swallows { get; set; } = _ => false;

    /// <summary>What happens just before the next request that matches is sent; once.</summary>
    public (Func<Request, bool> Matches, Func<Task> Happens)? Before { get; set; }

    /// <summary>How many requests were refused or swallowed.</summary>
    public int Faults { get; private set; }

    /// <summary>Whether a request goes to a table.</summary>
    public static bool IsTable(Request request, string name) => request.Uri.Path.Contains($"/{name}", StringComparison.Ordinal);

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The clients are asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (Before is { } before && before.Matches(message.Request))
        {
            Before = null;
            await before.Happens();
        }

        if (Refuses(message.Request))
        {
            Faults++;
            throw new IOException("Nobody listens.");
        }

        if (Swallows(message.Request))
        {
            Faults++;
            await Task.Delay(Timeout.Infinite, message.CancellationToken);
        }

        await _inner.ProcessAsync(message);
    }
}
