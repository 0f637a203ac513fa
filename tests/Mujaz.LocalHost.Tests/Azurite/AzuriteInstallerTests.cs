using Mujaz.LocalHost.Azurite;

namespace Mujaz.LocalHost.Tests.Azurite;

public sealed class AzuriteInstallerTests : IDisposable
{
    private readonly string _cache = Directory.CreateTempSubdirectory("mujaz-azurite-").FullName;

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    [Fact]
    public async Task A_missing_npm_is_named_with_what_to_do()
    {
        var installer = new AzuriteInstaller(new AzuriteInstallerOptions { CacheFolder = _cache, Npm = "no-such-npm" });

        var exception = await Assert.ThrowsAsync<AzuriteException>(() => installer.InstallAsync(TestContext.Current.CancellationToken));

        Assert.Contains("no-such-npm", exception.Message, StringComparison.Ordinal);
        Assert.Contains("https://nodejs.org", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_cache));
    }

    [Fact]
    public async Task A_failing_npm_is_quoted_without_its_noise_and_leaves_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for npm is a shell script.");
        var installer = new AzuriteInstaller(new AzuriteInstallerOptions
        {
            CacheFolder = _cache,
            Npm = Script("echo 'npm warn Unknown user config x' >&2; echo 'npm error ENOTFOUND registry' >&2; exit 7"),
        });

        var exception = await Assert.ThrowsAsync<AzuriteException>(() => installer.InstallAsync(TestContext.Current.CancellationToken));

        Assert.Contains("exit code 7", exception.Message, StringComparison.Ordinal);
        Assert.Contains("npm error ENOTFOUND registry", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Unknown user config", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(_cache));
    }

    [Fact]
    public async Task Installers_at_the_same_time_agree_on_one_folder_and_later_ones_do_not_run_npm()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for npm is a shell script.");
        var options = new AzuriteInstallerOptions
        {
            CacheFolder = _cache,
            Npm = Script("mkdir -p node_modules/azurite/dist/src && echo ok > node_modules/azurite/dist/src/azurite.js"),
        };

        var paths = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => new AzuriteInstaller(options).InstallAsync(TestContext.Current.CancellationToken)));
        File.Delete(options.Npm);
        var again = await new AzuriteInstaller(options).InstallAsync(TestContext.Current.CancellationToken);

        Assert.Equal(again, Assert.Single(paths.Distinct()));
        Assert.True(File.Exists(again));
        Assert.Single(Directory.EnumerateDirectories(_cache));
    }

    private string Script(string body)
    {
        var path = Path.Combine(_cache, "npm.sh");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }
}
