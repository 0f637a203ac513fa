namespace Mujaz.LocalHost;

/// <summary>
/// Keeps calls of this machine away from a proxy. <c>HTTP_PROXY</c> sends loopback addresses to the proxy too, which cannot reach them;
/// storage emulator, model stub and worker all live there.
/// </summary>
internal static class LoopbackProxy
{
    private const string Variable = "NO_PROXY";
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Adds the loopback addresses to what no proxy is used for, in both spellings of the variable.</summary>
    public static void Bypass(IDictionary<string, string> environment)
    {
        var named = environment
            .Where(variable => variable.Key.Equals(Variable, StringComparison.OrdinalIgnoreCase))
            .Select(variable => variable.Value);
        environment[Variable] = environment[Variable.ToLowerInvariant()] = Add(named);
    }

    /// <summary>The same for this process. Must come before its first HTTP call, which reads the variables.</summary>
    public static void BypassInThisProcess()
    {
        string[] names = [Variable, Variable.ToLowerInvariant()];
        var hosts = Add(names.Select(Environment.GetEnvironmentVariable).OfType<string>());
        foreach (var name in names)
        {
            Environment.SetEnvironmentVariable(name, hosts);
        }
    }

    private static string Add(IEnumerable<string> lists) => string.Join(
        ',',
        lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Concat(Loopback)
            .Distinct(StringComparer.OrdinalIgnoreCase));
}
