namespace Mujaz.LocalHost;

/// <summary>
/// Keeps calls of this machine away from a proxy. <c>HTTP_PROXY</c> sends loopback addresses to the proxy too, which cannot reach them;
/// storage emulator, model stub and worker all live there.
/// </summary>
internal static class LoopbackProxy
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] Variables = ["NO_PROXY", "no_proxy"];

    /// <summary>Adds the loopback addresses to what no proxy is used for.</summary>
    public static void Bypass(IDictionary<string, string> environment)
    {
        foreach (var name in Variables)
        {
            environment[name] = Add(environment.TryGetValue(name, out var value) ? value : null);
        }
    }

    /// <summary>The same for this process. Must come before its first HTTP call, which reads the variables.</summary>
    public static void BypassInThisProcess()
    {
        foreach (var name in Variables)
        {
            Environment.SetEnvironmentVariable(name, Add(Environment.GetEnvironmentVariable(name)));
        }
    }

    private static string Add(string? hosts)
    {
        var named = (hosts ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(',', named.Union(Loopback, StringComparer.OrdinalIgnoreCase));
    }
}
