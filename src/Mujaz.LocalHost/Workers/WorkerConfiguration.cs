using System.Text.Json;
using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Workers;

/// <summary>How the worker is started: what the build wrote into <c>worker.config.json</c>.</summary>
/// <param name="Executable">The program: a full path, or a name that the PATH is searched for.</param>
/// <param name="WorkerPath">The full path of the app's assembly, the program's first argument.</param>
/// <param name="Folder">The folder of the file, in which the program starts.</param>
internal sealed record WorkerConfiguration(string Executable, string WorkerPath, string Folder)
{
    private const string FileName = "worker.config.json";
    private const string WorkerRoot = "{WorkerRoot}";

    /// <summary>Reads the file of a script root.</summary>
    /// <exception cref="LocalHostException">The file is missing or broken.</exception>
    public static WorkerConfiguration Load(string scriptRoot)
    {
        var path = Path.Combine(scriptRoot, FileName);
        if (!File.Exists(path))
        {
            throw new LocalHostException(
                $"There is no {FileName} in {scriptRoot}: it comes with the build of an isolated worker. Build the function app first, or name its folder with --script-root.");
        }

        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path), JsonFiles.Options);
            var description = file.RootElement.GetProperty("description");
            return new WorkerConfiguration(
                ResolveExecutable(Read(description, "defaultExecutablePath"), scriptRoot),
                Path.GetFullPath(Path.Combine(scriptRoot, Read(description, "defaultWorkerPath"))),
                scriptRoot);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new LocalHostException($"{path} is not valid: {exception.Message}", exception);
        }
    }

    private static string Read(JsonElement description, string property) => description.GetProperty(property).GetString() is { Length: > 0 } text
        ? text
        : throw new KeyNotFoundException($"'description.{property}' is empty.");

    private static string ResolveExecutable(string executable, string scriptRoot)
    {
        var path = Path.GetFullPath(Path.Combine(scriptRoot, executable.Replace(WorkerRoot, "", StringComparison.Ordinal)));
        if (File.Exists(path))
        {
            return path;
        }

        // An apphost has no extension on Unix and ".exe" on Windows.
        return OperatingSystem.IsWindows() && File.Exists(path + ".exe") ? path + ".exe" : executable;
    }
}
