namespace Mujaz.LocalHost.Workers;

/// <summary>The environment the host gives its workers.</summary>
internal static class WorkerEnvironment
{
    /// <summary>All app settings, and what the host adds for every worker.</summary>
    /// <param name="settings">The app settings, which contain the host's own environment.</param>
    /// <param name="scriptRoot">The folder of host.json.</param>
    /// <param name="hostName">The host and port the world calls, such as <c>localhost:7071</c>.</param>
    public static Dictionary<string, string> Create(IReadOnlyDictionary<string, string> settings, string scriptRoot, string hostName)
    {
        var environment = new Dictionary<string, string>(settings, StringComparer.Ordinal)
        {
            // Without the first of these the worker builds no HTTP endpoints.
            ["FUNCTIONS_APPLICATION_DIRECTORY"] = scriptRoot,
            ["FUNCTIONS_WORKER_DIRECTORY"] = scriptRoot,
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
            ["WEBSITE_HOSTNAME"] = hostName,
        };
        environment.TryAdd("AZURE_FUNCTIONS_ENVIRONMENT", "Development");

        // The worker chooses the port of its HTTP server itself.
        environment.Remove("ASPNETCORE_URLS");
        LoopbackProxy.Bypass(environment);
        return environment;
    }
}
