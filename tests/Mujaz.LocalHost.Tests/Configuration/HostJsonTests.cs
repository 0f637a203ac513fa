using System.Collections;
using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Tests.SampleApps;
using Mujaz.Testing;

namespace Mujaz.LocalHost.Tests.Configuration;

public sealed class HostJsonTests(StorageFixture storage) : IDisposable
{
    private const string Minimal = """{"version":"2.0"}""";

    private readonly SampleApp _app = new();

    [Fact]
    public void The_repositorys_own_file_is_valid()
    {
        File.Copy(RepositoryRoot.Combine("host.json"), Path.Combine(_app.ScriptRoot, "host.json"));

        var host = Load();

        Assert.Equal(TimeSpan.FromMinutes(10), host.FunctionTimeout);
        Assert.Equal("api", host.RoutePrefix);
        Assert.Equal("5", host.Values["AzureFunctionsJobHost:extensions:queues:maxDequeueCount"]);
    }

    [Fact]
    public void What_is_left_out_has_the_hosts_defaults()
    {
        Write(Minimal);

        var host = Load();

        Assert.Equal(TimeSpan.FromMinutes(30), host.FunctionTimeout);
        Assert.Equal("api", host.RoutePrefix);
    }

    [Fact]
    public void Comments_are_allowed_and_settings_override_the_file()
    {
        Write("// the host\n" + """{"version":"2.0","functionTimeout":"-1","extensions":{"http":{"routePrefix":"/v1/"}}}""");

        Assert.Null(Load().FunctionTimeout);
        Assert.Equal("v1", Load().RoutePrefix);
        Assert.Equal(TimeSpan.FromMinutes(1), Load(("AzureFunctionsJobHost__functionTimeout", "00:01:00")).FunctionTimeout);
        Assert.Equal(
            "3",
            Load(("AzureFunctionsJobHost__extensions__queues__batchSize", "3")).Values["AzureFunctionsJobHost:extensions:queues:batchSize"]);
    }

    [Theory]
    [InlineData("{", "host.json")]
    [InlineData("""{"version":"1.0"}""", "'version'")]
    [InlineData("""{"version":"2.0","functionTimeout":"soon"}""", "'functionTimeout' is \"soon\"")]
    [InlineData("""{"version":"2.0","functionTimeout":"00:00:00"}""", "'functionTimeout' is \"00:00:00\"")]
    public void A_broken_file_is_refused_with_the_reason(string json, string reason)
    {
        Write(json);

        Assert.Contains(reason, Assert.Throws<LocalHostException>(() => Load()).Message);
    }

    [Fact]
    public void A_missing_file_is_told_with_the_folder_and_the_remedy()
    {
        var message = Assert.Throws<LocalHostException>(() => Load()).Message;

        Assert.Contains(_app.ScriptRoot, message);
        Assert.Contains("--script-root", message);
    }

    [Fact]
    public async Task A_value_that_an_extension_refuses_ends_the_start_with_the_reason()
    {
        using var app = new SampleApp(storage.ConnectionString).With("OnMessage");
        app.Host["extensions"]!["queues"]!["batchSize"] = 33;

        var exception = await Assert.ThrowsAsync<LocalHostException>(() => app.StartAsync());

        Assert.Contains("batchSize", exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _app.Dispose();

    private void Write(string json) => File.WriteAllText(Path.Combine(_app.ScriptRoot, "host.json"), json);

    private HostJson Load(params (string Name, string Value)[] settings) => HostJson.Load(
        _app.ScriptRoot,
        AppSettings.Load(_app.ScriptRoot, new Hashtable(), settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))));
}
