using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Handlers;

/// <summary>What a supervisor needs to start its handler.</summary>
internal sealed record HandlerSupervisorOptions
{
    /// <summary>What to start.</summary>
    public required HandlerDescription Description { get; init; }

    /// <summary>The handler's environment, complete but for the port.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Ends the handler if this process is killed.</summary>
    public required OrphanGuard Orphans { get; init; }

    /// <summary>Calls the handler.</summary>
    public required HttpMessageInvoker Client { get; init; }

    /// <summary>Where the handler's output goes.</summary>
    public required ILogger Output { get; init; }

    /// <summary>So many errors end the supervision.</summary>
    public int ErrorLimit { get; init; } = CrashPolicy.DefaultErrorLimit;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
