using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost;

/// <summary>The name under which a host keeps its queue, its receipts and its timers in storage.</summary>
/// <param name="Id">The id.</param>
internal sealed record HostIdentity(string Id)
{
    /// <summary>The class that holds every function in the host, and with that what every function id begins with.</summary>
    public const string FunctionsClass = "Host.Functions";

    private const string Setting = "AzureFunctionsWebHost__hostid";

    /// <summary>
    /// The id of the settings, or <c>localhost</c>. The real host derives one from machine and folder; here it is the same for every
    /// build of the app, so that what one has done another does not do again.
    /// </summary>
    public static HostIdentity Read(AppSettings settings) => new(settings[Setting] ?? "localhost");

    /// <summary>The name of a function in the host's messages and paths.</summary>
    public static string FunctionId(string functionName) => $"{FunctionsClass}.{functionName}";
}
