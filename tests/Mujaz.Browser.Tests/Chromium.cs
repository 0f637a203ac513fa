using System.Diagnostics;
using Mujaz.Testing;

namespace Mujaz.Browser.Tests;

/// <summary>Finds the system's Chromium, and brings one where there is none.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The browser's program, or null for the one that Playwright brings itself.</summary>
    public static async Task<string?> FindOrInstallAsync()
    {
        if (Find() is { } found)
        {
            return found;
        }

        var isRoot = Environment.UserName == "root";
        if (File.Exists("/usr/bin/apt-get") && (isRoot || File.Exists("/usr/bin/sudo")))
        {
            string[] asRoot = isRoot ? ["apt-get"] : ["sudo", "-n", "apt-get"];
            await RunAsync([.. asRoot, "update", "-q"]);
            await RunAsync([.. asRoot, "install", "-qy", "--no-install-recommends", "chromium", "fonts-noto-core", "fonts-noto-ui-core"]);
            return Find() ?? throw new InvalidOperationException("Chromium was installed and is not on the path.");
        }

        return Microsoft.Playwright.Program.Main(["install", "--with-deps", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException("There is no Chromium, and Playwright could not install one: install chromium and run again.");
    }

    private static string? Find() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in Names
         select Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static async Task RunAsync(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]);
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        var run = await ProgramRun.OfAsync(start);
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)}: {run.Output}{run.Errors}");
        }
    }
}
