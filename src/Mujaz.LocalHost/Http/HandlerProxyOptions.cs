using Mujaz.LocalHost.Handlers;

namespace Mujaz.LocalHost.Http;

/// <summary>What the proxy calls, and within which limits.</summary>
internal sealed record HandlerProxyOptions
{
    /// <summary>The host's own limit of a request body: 100 MiB.</summary>
    public const long DefaultMaxRequestBodySize = 104_857_600;

    /// <summary>The instances that take calls.</summary>
    public required HandlerPool Pool { get; init; }

    /// <summary>Calls them.</summary>
    public required HttpMessageInvoker Client { get; init; }

    /// <summary>The longest a call may take; <see langword="null"/> for no limit.</summary>
    public required TimeSpan? FunctionTimeout { get; init; }

    /// <summary>The longest time without a byte; 240 s in the host's proxy.</summary>
    public TimeSpan ActivityTimeout { get; init; } = TimeSpan.FromSeconds(240);

    /// <summary>The longest request body, in bytes.</summary>
    public long MaxRequestBodySize { get; init; } = DefaultMaxRequestBodySize;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
