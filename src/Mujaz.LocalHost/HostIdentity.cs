namespace Mujaz.LocalHost;

/// <summary>The name under which a host keeps its receipts and timers in storage.</summary>
internal static class HostIdentity
{
    /// <summary>
    /// The real host derives an id from machine and folder. Here it is the same for every build of the app, so that what one has done
    /// another does not do again.
    /// </summary>
    public const string Default = "localhost";

    /// <summary>The name of a function in the host's messages and paths.</summary>
    public static string FunctionId(string functionName) => FunctionIdPrefix + functionName;

    /// <summary>What every function id begins with.</summary>
    public const string FunctionIdPrefix = "Host.Functions.";
}
