namespace Mujaz.LocalHost;

/// <summary>What the stand-in says of itself to the handler.</summary>
internal static class HostVersion
{
    /// <summary>The version of the Functions host whose behaviour is copied.</summary>
    public const string Current = "4.1052.200.0";

    /// <summary>The <c>User-Agent</c> of event calls.</summary>
    public const string UserAgent = "Azure-Functions-Host/" + Current;

    /// <summary>The header that carries the version.</summary>
    public const string VersionHeader = "X-Azure-Functions-HostVersion";

    /// <summary>The header that carries the id of one invocation.</summary>
    public const string InvocationIdHeader = "X-Azure-Functions-InvocationId";

    /// <summary>The header that marks a proxied HTTP call; event calls never carry it.</summary>
    public const string CorrelationHeader = "x-ms-invocation-id";
}
