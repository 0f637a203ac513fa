using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Mujaz.Testing;
using Mujaz.Tool.Tests.Batches;

namespace Mujaz.Tool.Tests;

/// <summary>The .NET tool: packed, installed from a folder without any network, and run.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_package_can_be_installed_from_a_folder_and_run()
    {
        await PackAsync();
        _folder.With("nuget.config", $"""
            <configuration><packageSources><clear /><add key="folder" value="{_folder["packages"]}" /></packageSources></configuration>
            """);

        string[] source = ["--configfile", _folder["nuget.config"], "--add-source", _folder["packages"]];
        await DotnetAsync(["tool", "install", "Mujaz.Tool", "--tool-path", _folder["tools"], .. source]);
        var version = await RunAsync("--version");
        _folder.With("article.txt", RunningApp.Seed("000"));
        var summary = await RunAsync("summarize", _folder["article.txt"], "--sentences", "1");

        // The version, and the commit where the sources are in a repository.
        Assert.Matches(new Regex(@"^\d+\.\d+\.\d+(-[\w.]+)?(\+[0-9a-f]{7,40})?$"), version.Output.Trim());
        Assert.Equal(0, summary.ExitCode);
        Assert.Contains(summary.Output.Split('\n')[0].Trim(), RunningApp.Seed("000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_brings_its_readme_and_its_license()
    {
        await PackAsync();

        var path = Directory.GetFiles(_folder["packages"], "*.nupkg").Single();
        await using var package = await ZipFile.OpenReadAsync(path, TestContext.Current.CancellationToken);

        Assert.NotNull(package.GetEntry("README.md"));
        Assert.NotNull(package.GetEntry("LICENSE"));
        using var description = new StreamReader(await package.GetEntry("Mujaz.Tool.nuspec")!.OpenAsync(TestContext.Current.CancellationToken));
        var text = await description.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<license type=\"expression\">MIT</license>", text, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task PackAsync() => DotnetAsync(
        "pack", RepositoryRoot.Combine("src", "Mujaz.Tool"), "--no-build", "--nologo", "--configuration", Configuration, "--output", _folder["packages"]);

    /// <summary>What is packed is what was built with these tests.</summary>
    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";

    private async Task<ProgramRun> RunAsync(params string[] arguments) =>
        await ProgramRun.OfAsync(new ProcessStartInfo(_folder[OperatingSystem.IsWindows() ? "tools/mujaz.exe" : "tools/mujaz"], arguments));

    private async Task DotnetAsync(params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _folder.Path,
            Environment = { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" },
        });
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }
}
