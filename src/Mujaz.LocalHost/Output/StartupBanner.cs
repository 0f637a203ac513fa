using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Http;

namespace Mujaz.LocalHost.Output;

/// <summary>What a developer reads when the host is up: the functions, their addresses, and a line to try.</summary>
internal static class StartupBanner
{
    private const string Indent = "        ";

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="catalog">The functions.</param>
    /// <param name="routePrefix">The prefix of HTTP routes.</param>
    /// <param name="baseAddress">Where the host listens.</param>
    /// <param name="keys">The keys, when they are asked for.</param>
    /// <param name="seedFile">An article to try, or <see langword="null"/>.</param>
    public static void Write(
        TextWriter output, FunctionCatalog catalog, string routePrefix, Uri baseAddress, FunctionKeys? keys, string? seedFile)
    {
        output.WriteLine();
        output.WriteLine("Functions:");
        foreach (var function in catalog.Functions)
        {
            output.WriteLine();
            output.WriteLine($"{Indent}{function.Name}: {Describe(function, routePrefix, baseAddress)}");
        }

        output.WriteLine();
        WriteKeys(output, keys);
        WriteExample(output, catalog, routePrefix, baseAddress, keys, seedFile);
    }

    private static string Describe(FunctionDefinition function, string routePrefix, Uri baseAddress)
    {
        var description = function.Trigger switch
        {
            HttpTriggerBinding http => $"[{Methods(http)}] {baseAddress}{FunctionEndpoints.Path(routePrefix, http.Route)}",
            BlobTriggerBinding blob => $"blobTrigger {blob.Path}",
            QueueTriggerBinding queue => $"queueTrigger {queue.QueueName}",
            TimerTriggerBinding timer => $"timerTrigger {timer.Schedule}",
            _ => function.Trigger.GetType().Name,
        };
        return function.Disabled ? $"{description} (disabled)" : description;
    }

    private static string Methods(HttpTriggerBinding http) => http.Methods.Count == 0 ? "ANY" : string.Join(',', http.Methods);

    private static void WriteKeys(TextWriter output, FunctionKeys? keys)
    {
        if (keys is null)
        {
            return;
        }

        output.WriteLine("Keys (header x-functions-key, or ?code=):");
        output.WriteLine();
        output.WriteLine($"{Indent}master: {keys.Master}");
        output.WriteLine($"{Indent}host: {keys.Host}");
        output.WriteLine($"{Indent}blobs_extension: {keys.BlobsExtension}");
        foreach (var (function, key) in keys.Functions)
        {
            output.WriteLine($"{Indent}{function}: {key}");
        }

        output.WriteLine();
    }

    /// <summary>A function that takes POST at a fixed route is one that a text can be sent to.</summary>
    private static void WriteExample(
        TextWriter output, FunctionCatalog catalog, string routePrefix, Uri baseAddress, FunctionKeys? keys, string? seedFile)
    {
        var example = catalog.Enabled<HttpTriggerBinding>()
            .Where(function => function.Trigger.Methods.Contains("POST") && !function.Trigger.Route.Contains('{', StringComparison.Ordinal))
            .OrderBy(function => function.Trigger.Route.EndsWith("summaries", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .Select(function => function.Trigger)
            .FirstOrDefault();
        if (example is null || seedFile is null)
        {
            return;
        }

        var key = keys is null ? "" : $" -H 'x-functions-key: {keys.Host}'";
        output.WriteLine("Try it:");
        output.WriteLine();
        output.WriteLine(
            $"{Indent}curl {baseAddress}{FunctionEndpoints.Path(routePrefix, example.Route)} -H 'Content-Type: text/plain; charset=utf-8'{key} --data-binary @{seedFile}");
        output.WriteLine();
    }
}
