using System.Net;
using System.Text.Json.Nodes;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.Http;

public sealed class RoutingTests : IDisposable
{
    private readonly SampleApp _app = new();

    [Fact]
    public async Task A_method_that_no_function_of_the_route_takes_is_not_found_and_never_reaches_the_worker()
    {
        await using var host = await _app.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, HttpMethod.Get, "/api/items/1"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, HttpMethod.Head, "/api/items/1"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, HttpMethod.Post, "/api/items/1"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, HttpMethod.Options, "/api/items/1"));
    }

    [Fact]
    public async Task Functions_may_share_a_route_with_different_methods_and_get_its_values_as_parameters()
    {
        await using var host = await _app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        using var deleted = await client.DeleteAsync("/api/items/خبر", TestContext.Current.CancellationToken);

        Assert.Equal("GET a b", await client.GetStringAsync("/api/items/a%20b", TestContext.Current.CancellationToken));
        Assert.Equal("DELETE خبر", await deleted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Event_functions_cannot_be_called_from_outside()
    {
        await using var host = await _app.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, HttpMethod.Post, "/OnMessage"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, HttpMethod.Post, "/api/OnMessage"));
        Assert.Empty(_app.Events.Deliveries("OnMessage"));
    }

    [Fact]
    public async Task The_prefix_of_routes_is_that_of_host_json()
    {
        _app.WithHost("extensions", new JsonObject { ["http"] = new JsonObject { ["routePrefix"] = "v1" } });
        await using var host = await _app.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, HttpMethod.Get, "/v1/items/1"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, HttpMethod.Get, "/api/items/1"));
    }

    [Theory]
    [InlineData("AzureWebJobs.Status.Disabled", "true")]
    [InlineData("AzureWebJobs.Status.Disabled", "1")]
    public async Task A_disabled_function_is_not_found(string setting, string value)
    {
        _app.Settings[setting] = value;
        await using var host = await _app.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, HttpMethod.Get, "/api/status/200"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, HttpMethod.Get, "/api/echo"));
    }

    [Fact]
    public async Task The_home_page_answers_unless_it_is_switched_off()
    {
        await using (var host = await _app.StartAsync())
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, HttpMethod.Get, "/"));
        }

        _app.Settings["AzureWebJobsDisableHomepage"] = "true";
        await using var without = await _app.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(without, HttpMethod.Get, "/"));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("runtime/things")]
    public async Task A_route_that_belongs_to_the_host_is_refused(string prefix)
    {
        _app.WithHost("extensions", new JsonObject { ["http"] = new JsonObject { ["routePrefix"] = prefix } });

        var exception = await Assert.ThrowsAsync<LocalHostException>(() => _app.StartAsync());

        Assert.Contains("belong to the host", exception.Message);
    }

    [Fact]
    public async Task Instances_take_calls_in_turn()
    {
        await using var host = await _app.StartAsync(options => options with { Instances = 2 });
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        var processes = new HashSet<string>();
        for (var call = 0; call < 4; call++)
        {
            processes.Add(await client.GetStringAsync("/api/process", TestContext.Current.CancellationToken));
        }

        Assert.Equal(host.WorkerProcessIds.Select(id => $"GET {id}").Order(), processes.Order());
    }

    public void Dispose() => _app.Dispose();

    private static async Task<HttpStatusCode> StatusAsync(LocalHostApplication host, HttpMethod method, string path)
    {
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        using var request = new HttpRequestMessage(method, path);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
