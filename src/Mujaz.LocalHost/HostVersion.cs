namespace Mujaz.LocalHost;

/// <summary>What the stand-in says of itself to the worker.</summary>
internal static class HostVersion
{
    /// <summary>The version of the Functions host whose behaviour is copied.</summary>
    public const string Current = "4.1052.200.0";
}
