using System.Text.Json;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

/// <summary>The build's output as the Functions host sees it: a folder that it runs.</summary>
public sealed class ScriptRootTests
{
    private static readonly string Root = RepositoryRoot.Combine(
        "artifacts", "bin", "Mujaz.Functions", new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name);

    [Fact]
    public void The_worker_that_the_host_starts_is_there_and_lists_its_own_functions()
    {
        var description = Read("worker.config.json").GetProperty("description");

        Assert.True(File.Exists(Path.Combine(Root, description.GetProperty("defaultWorkerPath").GetString()!)));
        Assert.Equal("true", description.GetProperty("workerIndexing").ToString(), ignoreCase: true);
    }

    [Fact]
    public void The_extensions_that_the_host_loads_are_there()
    {
        var extensions = Read("extensions.json").GetProperty("extensions").EnumerateArray().ToList();

        Assert.NotEmpty(extensions);
        Assert.All(extensions, extension => Assert.True(File.Exists(Path.Combine(Root, extension.GetProperty("hintPath").GetString()!))));
    }

    [Fact]
    public void The_settings_of_the_host_name_no_custom_handler_and_no_bundle()
    {
        var host = Read("host.json");

        Assert.False(host.TryGetProperty("customHandler", out _));
        Assert.False(host.TryGetProperty("extensionBundle", out _));
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, file))).RootElement;
}
