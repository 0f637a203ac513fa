using System.Diagnostics;

namespace Mujaz.Testing;

/// <summary>Runs programs of the pinned npm packages below <c>tools/</c>; the first call installs them.</summary>
public static class NodeTools
{
    private static readonly SemaphoreSlim Installing = new(1, 1);

    /// <summary>Runs a script with Node.</summary>
    /// <param name="tool">The folder below <c>tools/</c>, which has a <c>package-lock.json</c>.</param>
    /// <param name="script">The script's path in that folder.</param>
    /// <param name="arguments">What it is given.</param>
    /// <returns>Its exit code, and what it printed.</returns>
    /// <exception cref="InvalidOperationException">npm failed; the message says what it printed.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(string tool, string script, params string[] arguments)
    {
        var folder = RepositoryRoot.Combine("tools", tool);
        await InstallAsync(folder);
        return await StartAsync("node", folder, [Path.Combine(folder, script), .. arguments]);
    }

    private static async Task InstallAsync(string folder)
    {
        // npm writes this file last, so a folder that has it is whole.
        var mark = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        await Installing.WaitAsync();
        try
        {
            if (!mark.Exists || mark.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
            {
                var (exitCode, output) = await StartAsync("npm", folder, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
                if (exitCode != 0)
                {
                    throw new InvalidOperationException($"'npm ci' failed in {folder}: {output}");
                }
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<(int ExitCode, string Output)> StartAsync(string program, string folder, IEnumerable<string> arguments)
    {
        var run = await ProgramRun.OfAsync(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder });
        return (run.ExitCode, run.Output + run.Errors);
    }
}
