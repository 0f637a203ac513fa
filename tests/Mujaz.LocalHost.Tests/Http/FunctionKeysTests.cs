using System.Net;
using System.Text.Json;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.Http;

public sealed class FunctionKeysTests : IDisposable
{
    private readonly SampleApp _app = new();

    [Fact]
    public async Task Without_require_keys_everybody_may_call_everything()
    {
        await using var host = await _app.StartAsync();

        Assert.Null(host.HostKey);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(host, "/api/governed"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(host, "/admin/host/status"));
    }

    [Fact]
    public async Task Each_level_opens_to_its_keys_only()
    {
        await using var host = await StartWithKeysAsync();
        var functionKey = ReadFunctionKey("Keyed");
        var otherFunctionKey = ReadFunctionKey("Other");

        Assert.Equal(HttpStatusCode.OK, await CallAsync(host, "/api/echo/open"));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(host, "/api/keyed"));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(host, "/api/keyed", "wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(host, "/api/keyed", otherFunctionKey));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(host, "/api/keyed", functionKey));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(host, "/api/keyed", host.HostKey));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(host, "/api/keyed", host.MasterKey));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(host, "/api/governed", host.HostKey));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(host, "/api/governed", host.MasterKey));
    }

    [Fact]
    public async Task The_query_is_looked_at_only_when_there_is_no_header()
    {
        await using var host = await StartWithKeysAsync();

        Assert.Equal(HttpStatusCode.OK, await CallAsync(host, $"/api/keyed?code={host.HostKey}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(host, $"/api/keyed?code={host.HostKey}", "wrong"));
    }

    [Fact]
    public async Task The_admin_endpoints_need_the_master_key_but_ping_needs_none()
    {
        await using var host = await StartWithKeysAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(host, "/admin/host/status", host.HostKey));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(host, "/admin/host/status", host.MasterKey));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(host, "/admin/host/ping"));
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        using var refused = await client.GetAsync("/admin/functions", TestContext.Current.CancellationToken);
        Assert.Equal("Bearer", Assert.Single(refused.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task Keys_survive_a_restart_and_only_their_owner_can_read_them()
    {
        string? first;
        await using (var host = await StartWithKeysAsync())
        {
            first = host.MasterKey;
        }

        await using var again = await StartWithKeysAsync();

        Assert.Equal(first, again.MasterKey);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_app.DataFolder, "keys.json")));
        }
    }

    [Fact]
    public async Task An_address_that_others_can_reach_is_refused_without_keys()
    {
        var exception = await Assert.ThrowsAsync<LocalHostException>(() => _app.StartAsync(options => options with { Address = IPAddress.Any }));

        Assert.Contains("--require-keys", exception.Message);
    }

    public void Dispose() => _app.Dispose();

    private Task<LocalHostApplication> StartWithKeysAsync() => _app.StartAsync(options => options with { RequireKeys = true });

    private string ReadFunctionKey(string function)
    {
        using var keys = JsonDocument.Parse(File.ReadAllText(Path.Combine(_app.DataFolder, "keys.json")));
        return keys.RootElement.GetProperty("functions").GetProperty(function).GetString()!;
    }

    private static async Task<HttpStatusCode> CallAsync(LocalHostApplication host, string path, string? key = null)
    {
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
