using System.Net;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model;

/// <summary>A proxy in the environment is for the way out of the machine.</summary>
public sealed class LoopbackProxyTests
{
    [Fact]
    public async Task A_model_on_this_machine_is_not_looked_for_behind_the_proxy()
    {
        await using var model = await StubbedModel.StartAsync(settings: _ => new() { ["Mujaz:Model:MaxRetries"] = "0" });
        var before = HttpClient.DefaultProxy;
        try
        {
            // As HTTP_PROXY would be read, but for this stub's port alone: the proxy is the whole process's.
            HttpClient.DefaultProxy = new DeadProxy(model.Stub.Endpoint.Port);
            using var other = new HttpClient();
            await Assert.ThrowsAsync<HttpRequestException>(() => other.GetAsync(new Uri(model.Stub.Endpoint, "models"), TestContext.Current.CancellationToken));

            Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    private sealed class DeadProxy(int port) : IWebProxy
    {
        public ICredentials? Credentials { get; set; }

        // Port 9 discards, and nothing listens on it.
        public Uri? GetProxy(Uri destination) => new("http://127.0.0.1:9");

        public bool IsBypassed(Uri host) => host.Port != port;
    }
}
