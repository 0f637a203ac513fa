using System.Net;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.Http;

public sealed class FunctionTimeoutTests : IDisposable
{
    private readonly SampleApp _app = new();

    [Fact]
    public async Task A_call_that_takes_longer_than_functionTimeout_gets_500_and_its_worker_is_replaced()
    {
        await using var host = await _app.WithHost("functionTimeout", "00:00:02").StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        var first = host.WorkerProcessIds.Single();

        using var response = await client.GetAsync("/api/slow/60", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        await SampleEvents.WaitAsync(() => host.WorkerProcessIds, ids => ids is [var next] && next != first);
        await host.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        Assert.Equal("done", await client.GetStringAsync("/api/slow/0", TestContext.Current.CancellationToken));
        Assert.Contains(host.Logs, line => line.Message.Contains("Slow ran past functionTimeout (00:00:02)", StringComparison.Ordinal));
    }

    public void Dispose() => _app.Dispose();
}
