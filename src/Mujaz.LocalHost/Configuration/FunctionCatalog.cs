using System.Text.Json;

namespace Mujaz.LocalHost.Configuration;

/// <summary>The functions of an app: one for each folder directly below the script root that has a function.json.</summary>
internal sealed class FunctionCatalog
{
    private FunctionCatalog(IReadOnlyList<FunctionDefinition> functions) => Functions = functions;

    /// <summary>Every function, disabled ones too, by name.</summary>
    public IReadOnlyList<FunctionDefinition> Functions { get; }

    /// <summary>The functions that run, with their triggers of one kind.</summary>
    public IEnumerable<(FunctionDefinition Function, TTrigger Trigger)> Enabled<TTrigger>()
        where TTrigger : TriggerBinding =>
        from function in Functions
        where !function.Disabled && function.Trigger is TTrigger
        select (function, (TTrigger)function.Trigger);

    /// <summary>The function of a name, in any case of its letters, or <see langword="null"/>.</summary>
    public FunctionDefinition? Find(string name) =>
        Functions.FirstOrDefault(function => string.Equals(function.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Reads every function.json. The real host starts without a function that is broken; here that is refused,
    /// because a developer wants to be told.
    /// </summary>
    /// <exception cref="LocalHostException">Files are broken: the message has a line for each.</exception>
    public static FunctionCatalog Load(string scriptRoot, AppSettings settings)
    {
        var functions = new List<FunctionDefinition>();
        var errors = new List<string>();
        foreach (var file in FindFiles(scriptRoot))
        {
            try
            {
                functions.Add(FunctionJsonReader.Read(file, settings));
            }
            catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or LocalHostException)
            {
                errors.Add($"{file}: {exception.Message}");
            }
        }

        if (errors.Count > 0)
        {
            throw new LocalHostException(
                string.Join(Environment.NewLine, errors.Prepend("Broken function.json:")));
        }

        return functions.Count > 0
            ? new FunctionCatalog(functions)
            : throw new LocalHostException($"No folder in {scriptRoot} has a function.json: there is nothing to run.");
    }

    private static IEnumerable<string> FindFiles(string scriptRoot) => Directory.EnumerateDirectories(scriptRoot)
        .Order(StringComparer.OrdinalIgnoreCase)
        .Select(folder => Path.Combine(folder, "function.json"))
        .Where(File.Exists);
}
