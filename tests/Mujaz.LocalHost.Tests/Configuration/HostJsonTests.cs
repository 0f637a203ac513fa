using System.Collections;
using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Tests.SampleApps;
using Mujaz.Testing;

namespace Mujaz.LocalHost.Tests.Configuration;

public sealed class HostJsonTests : IDisposable
{
    private const string Minimal =
        """{"version":"2.0","customHandler":{"description":{"defaultExecutablePath":"app"},"enableProxyingHttpRequest":true}}""";

    private readonly SampleApp _app = new();

    [Fact]
    public void The_repositorys_own_file_is_valid()
    {
        File.Copy(RepositoryRoot.Combine("host.json"), Path.Combine(_app.ScriptRoot, "host.json"));

        var host = Load();

        Assert.Equal(TimeSpan.FromMinutes(10), host.FunctionTimeout);
        Assert.Equal("Mujaz.Functions", host.Handler.ExecutablePath);
        Assert.Equal("api", host.RoutePrefix);
        Assert.Equal(
            new QueueTriggerOptions { BatchSize = 8, NewBatchThreshold = 16, MaxDequeueCount = 5, VisibilityTimeout = TimeSpan.FromSeconds(10) }, host.Queues);
        Assert.Equal(new BlobTriggerOptions { MaxDegreeOfParallelism = 8, PoisonBlobThreshold = 5 }, host.Blobs);
    }

    [Fact]
    public void What_is_left_out_has_the_hosts_defaults()
    {
        Write(Minimal);

        var host = Load();

        Assert.Equal(TimeSpan.FromMinutes(30), host.FunctionTimeout);
        Assert.Equal(TimeSpan.FromSeconds(30), host.Handler.InitializationTimeout);
        Assert.Equal(_app.ScriptRoot, host.Handler.WorkingDirectory);
        Assert.Equal(new QueueTriggerOptions(), host.Queues);
    }

    [Fact]
    public void Comments_are_allowed_and_settings_override_the_file()
    {
        Write("// the host\n" + Minimal.Replace("\"2.0\",", "\"2.0\",\"functionTimeout\":\"-1\",", StringComparison.Ordinal));

        Assert.Null(Load().FunctionTimeout);
        Assert.Equal(TimeSpan.FromMinutes(1), Load(("AzureFunctionsJobHost__functionTimeout", "00:01:00")).FunctionTimeout);
        Assert.Equal(
            "--a b", Load(("AzureFunctionsJobHost__customHandler__description__arguments", """["--a","b"]""")).Handler.Arguments);
    }

    [Fact]
    public void Percent_signs_in_the_handlers_path_and_arguments_name_settings_and_what_expands_to_nothing_is_dropped()
    {
        Write("""{"version":"2.0","customHandler":{"enableProxyingHttpRequest":true,"description":{"defaultExecutablePath":"%EXE%","arguments":["%NONE%","x"],"defaultWorkerPath":"main.js"}}}""");

        var handler = Load(("EXE", "node")).Handler;

        Assert.Equal("node", handler.ExecutablePath);
        Assert.Equal("x main.js", handler.Arguments);
    }

    [Theory]
    [InlineData("{", "host.json")]
    [InlineData("""{"version":"1.0"}""", "'version'")]
    [InlineData("""{"version":"2.0","customHandler":{"description":{"defaultExecutablePath":"app"}}}""", "enableProxyingHttpRequest")]
    [InlineData("""{"version":"2.0","customHandler":{"enableProxyingHttpRequest":true}}""", "defaultExecutablePath")]
    [InlineData("""{"version":"2.0","functionTimeout":"soon","customHandler":{"description":{"defaultExecutablePath":"a"},"enableProxyingHttpRequest":true}}""", "'functionTimeout' is \"soon\"")]
    [InlineData("""{"version":"2.0","extensions":{"queues":{"batchSize":33}},"customHandler":{"description":{"defaultExecutablePath":"a"},"enableProxyingHttpRequest":true}}""", "'batchSize' is 33")]
    [InlineData("""{"version":"2.0","extensions":{"queues":{"messageEncoding":"hex"}},"customHandler":{"description":{"defaultExecutablePath":"a"},"enableProxyingHttpRequest":true}}""", "'messageEncoding'")]
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

    public void Dispose() => _app.Dispose();

    private void Write(string json) => File.WriteAllText(Path.Combine(_app.ScriptRoot, "host.json"), json);

    private HostJson Load(params (string Name, string Value)[] settings) => HostJson.Load(
        _app.ScriptRoot,
        AppSettings.Load(_app.ScriptRoot, new Hashtable(), settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))));
}
