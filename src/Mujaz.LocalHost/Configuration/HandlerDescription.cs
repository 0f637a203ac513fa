using System.Text.Json;

namespace Mujaz.LocalHost.Configuration;

/// <summary>The <c>customHandler</c> section of host.json: the program to start, and how.</summary>
/// <param name="ExecutablePath">Absolute when the file was found below the worker folder, else left to the PATH.</param>
/// <param name="Arguments">The arguments joined by spaces and unquoted, as the host passes them.</param>
/// <param name="WorkingDirectory">The absolute folder the program starts in.</param>
/// <param name="InitializationTimeout">How long the program may take to answer <c>GET /</c>.</param>
/// <param name="StandardErrorIsForErrorsOnly">Whether each line of standard error is an error.</param>
internal sealed record HandlerDescription(
    string ExecutablePath,
    string Arguments,
    string WorkingDirectory,
    TimeSpan InitializationTimeout,
    bool StandardErrorIsForErrorsOnly)
{
    /// <summary>Reads the section.</summary>
    /// <exception cref="FormatException">A value is missing or out of its range.</exception>
    public static HandlerDescription Read(IConfiguration customHandler, string scriptRoot, AppSettings settings)
    {
        var description = customHandler.GetSection("description");
        var executable = settings.ExpandOrDrop(description["defaultExecutablePath"] ?? "");
        if (executable.Length == 0)
        {
            throw new FormatException("'customHandler.description.defaultExecutablePath' is missing: it names the program to start.");
        }

        var workerDirectory = Path.Combine(scriptRoot, description["workerDirectory"] ?? "");
        var workerPath = settings.ExpandOrDrop(description["defaultWorkerPath"] ?? "");
        IEnumerable<string> arguments =
            [.. ReadArguments(description, "arguments"), workerPath, .. ReadArguments(description, "workerArguments")];
        return new HandlerDescription(
            ResolveExecutable(executable, workerDirectory),
            string.Join(' ', arguments.Select(settings.ExpandOrDrop).Where(argument => argument.Length > 0)),
            Path.GetFullPath(Path.Combine(scriptRoot, description["workingDirectory"] ?? "")),
            HostJsonValues.Duration(customHandler, "initializationTimeout", TimeSpan.FromSeconds(30)),
            !string.Equals(description["useStdErrorStreamForErrorsOnly"], "false", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Arguments come as an array, or, from an app setting, as a string that holds a JSON array.</summary>
    private static string[] ReadArguments(IConfiguration description, string key)
    {
        if (!string.IsNullOrEmpty(description[key]))
        {
            using var array = JsonDocument.Parse(description[key]!);
            return [.. array.RootElement.EnumerateArray().Select(item => item.GetString() ?? "")];
        }

        return [.. description.GetSection(key).GetChildren().Select(child => child.Value ?? "")];
    }

    private static string ResolveExecutable(string executable, string workerDirectory)
    {
        var path = Path.GetFullPath(Path.Combine(workerDirectory, executable));
        if (File.Exists(path))
        {
            return path;
        }

        // An apphost has no extension on Unix and ".exe" on Windows; the same host.json must do for both.
        return OperatingSystem.IsWindows() && File.Exists(path + ".exe") ? path + ".exe" : executable;
    }
}
