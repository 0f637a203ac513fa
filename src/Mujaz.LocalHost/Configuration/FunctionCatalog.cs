using System.Text.Json;
using Mujaz.LocalHost.Workers.Rpc;

namespace Mujaz.LocalHost.Configuration;

/// <summary>The functions of an app, as its worker lists them.</summary>
internal sealed class FunctionCatalog
{
    private FunctionCatalog(IReadOnlyList<FunctionDefinition> functions) => Functions = functions;

    /// <summary>No function: what a host knows before its worker has spoken.</summary>
    public static FunctionCatalog Empty { get; } = new([]);

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
    /// Reads the worker's list. The real host starts without a function that is broken; here that is refused,
    /// because a developer wants to be told.
    /// </summary>
    /// <exception cref="LocalHostException">Functions are broken: the message has a line for each. Or there are none.</exception>
    public static FunctionCatalog Read(IEnumerable<RpcFunctionMetadata> list, AppSettings settings)
    {
        var functions = new List<FunctionDefinition>();
        var errors = new List<string>();
        foreach (var metadata in list.OrderBy(metadata => metadata.Name, StringComparer.OrdinalIgnoreCase))
        {
            try
            {
                functions.Add(FunctionReader.Read(metadata, settings));
            }
            catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or LocalHostException)
            {
                errors.Add($"{metadata.Name}: {exception.Message}");
            }
        }

        if (errors.Count > 0)
        {
            throw new LocalHostException(string.Join(Environment.NewLine, errors.Prepend("Functions that cannot run:")));
        }

        return functions.Count > 0
            ? new FunctionCatalog(functions)
            : throw new LocalHostException("The worker has no functions: there is nothing to run.");
    }
}
