using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Mujaz.LocalHost.Azurite;

/// <summary>
/// Installs the pinned Azurite with <c>npm ci</c> into a folder of the user's cache named by the lock file's hash,
/// once for each version of the lock file. Any number of processes may install at the same time.
/// </summary>
/// <param name="options">Where to install and with which npm.</param>
public sealed class AzuriteInstaller(AzuriteInstallerOptions? options = null)
{
    private const int LinesOfNpmShown = 15;
    private const string MainScript = "node_modules/azurite/dist/src/azurite.js";
    private static readonly string[] PackageFiles = ["package.json", "package-lock.json"];

    private readonly AzuriteInstallerOptions _options = options ?? new AzuriteInstallerOptions();

    /// <summary>Installs Azurite unless it is there, and gives the full path of its main script for Node.</summary>
    /// <param name="cancellationToken">Stops npm and leaves nothing half-installed.</param>
    /// <returns>The path of <c>azurite.js</c>.</returns>
    /// <exception cref="AzuriteException">npm is missing or failed.</exception>
    public async Task<string> InstallAsync(CancellationToken cancellationToken = default)
    {
        var packageFiles = PackageFiles.ToDictionary(name => name, ReadPackageFile);
        var installed = Path.Combine(_options.CacheFolder, Key(packageFiles));
        var main = Path.Combine(installed, MainScript);
        if (File.Exists(main))
        {
            return main;
        }

        _options.Installing?.Invoke(installed);
        var staging = $"{installed}.{Environment.ProcessId}-{Guid.NewGuid():N}";
        Directory.CreateDirectory(staging);
        try
        {
            foreach (var (name, content) in packageFiles)
            {
                await File.WriteAllBytesAsync(Path.Combine(staging, name), content, cancellationToken);
            }

            await RunNpmAsync(staging, cancellationToken);
            Publish(staging, installed, main);
            return main;
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
    }

    /// <summary>The rename is atomic, so the folder with the final name is always whole; who comes second keeps the first's.</summary>
    private static void Publish(string staging, string installed, string main)
    {
        if (!File.Exists(Path.Combine(staging, MainScript)))
        {
            throw new AzuriteException($"npm installed Azurite without '{MainScript}'; the pinned version is not one this program knows.");
        }

        try
        {
            Directory.Move(staging, installed);
        }
        catch (IOException) when (File.Exists(main))
        {
            // Another process was faster; its installation comes from the same lock file.
        }
    }

    private async Task RunNpmAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(_options.Npm)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in (string[])["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            start.ArgumentList.Add(argument);
        }

        using var npm = Start(start);
        npm.StandardInput.Close();
        var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await Task.WhenAll(output, errors, npm.WaitForExitAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            await npm.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        if (npm.ExitCode != 0)
        {
            throw new AzuriteException(
                $"'npm ci' could not install Azurite (exit code {npm.ExitCode}). Check the network and npm's registry setting. npm said:"
                + Environment.NewLine + LastLines(await output + await errors));
        }
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new AzuriteException(
                $"The storage emulator needs Node.js 20 or later with npm, and '{_options.Npm}' could not be run. "
                + "Install Node.js (https://nodejs.org), or set AzureWebJobsStorage to a storage account.",
                exception);
        }
    }

    private static string LastLines(string text) => string.Join(
        Environment.NewLine,
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.Contains("Unknown user config", StringComparison.Ordinal))
            .TakeLast(LinesOfNpmShown));

    private static string Key(Dictionary<string, byte[]> packageFiles) =>
        Convert.ToHexStringLower(SHA256.HashData(packageFiles["package-lock.json"]))[..16];

    private static byte[] ReadPackageFile(string name)
    {
        using var stream = typeof(AzuriteInstaller).Assembly.GetManifestResourceStream($"azurite/{name}")
            ?? throw new AzuriteException($"The program was built without its Azurite pin '{name}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
