using System.Text.Json;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

/// <summary>The build's output as the Functions host sees it: a script root.</summary>
public sealed class ScriptRootTests
{
    private static readonly string Root = RepositoryRoot.Combine(
        "artifacts", "bin", "Mujaz.Functions", new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name);

    [Fact]
    public void A_function_folder_holds_nothing_the_host_could_take_for_a_script()
    {
        var functions = Directory.GetDirectories(Root).Where(folder => File.Exists(Path.Combine(folder, "function.json"))).ToList();

        Assert.NotEmpty(functions);
        Assert.All(functions, folder => Assert.Equal(["function.json"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)));
    }

    [Fact]
    public void The_handler_that_host_json_names_is_there_and_may_be_executed()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows knows no modes.");
            return;
        }

        using var host = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, "host.json")));
        var handler = host.RootElement.GetProperty("customHandler").GetProperty("description").GetProperty("defaultExecutablePath").GetString()!;

        const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        Assert.Equal(Executable, File.GetUnixFileMode(Path.Combine(Root, handler)) & Executable);
    }
}
