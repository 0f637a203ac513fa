using System.Globalization;

namespace Mujaz.LocalHost.Handlers;

/// <summary>The environment the host gives its handler.</summary>
internal static class HandlerEnvironment
{
    /// <summary>All app settings, and what the host adds for every handler.</summary>
    /// <param name="settings">The app settings, which contain the host's own environment.</param>
    /// <param name="scriptRoot">The folder of host.json.</param>
    /// <param name="hostName">The host and port the world calls, such as <c>localhost:7071</c>.</param>
    public static Dictionary<string, string> Create(
        IReadOnlyDictionary<string, string> settings, string scriptRoot, string hostName)
    {
        var environment = new Dictionary<string, string>(settings, StringComparer.Ordinal)
        {
            ["FUNCTIONS_APP_ROOT_PATH"] = scriptRoot,
            ["WEBSITE_HOSTNAME"] = hostName,
        };
        environment.TryAdd("AZURE_FUNCTIONS_ENVIRONMENT", "Development");
        environment.TryAdd("FUNCTIONS_WORKER_RUNTIME", "custom");
        return environment;
    }

    /// <summary>The environment of one process, which has a port and an id of its own.</summary>
    public static Dictionary<string, string> AddPort(IReadOnlyDictionary<string, string> environment, int port)
    {
        var portText = port.ToString(CultureInfo.InvariantCulture);
        var workerId = Guid.NewGuid().ToString();
        return new Dictionary<string, string>(environment, StringComparer.Ordinal)
        {
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = portText,
            ["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = workerId,
            ["FUNCTIONS_HTTPWORKER_PORT"] = portText,
            ["FUNCTIONS_HTTPWORKER_ID"] = workerId,
        };
    }
}
