namespace Mujaz.LocalHost.Workers;

/// <summary>What a supervisor needs to start its worker.</summary>
internal sealed record WorkerSupervisorOptions
{
    /// <summary>What to start.</summary>
    public required WorkerConfiguration Configuration { get; init; }

    /// <summary>The worker's environment.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Where the worker reports.</summary>
    public required WorkerRpcServer Rpc { get; init; }

    /// <summary>Ends the worker if this process is killed.</summary>
    public required OrphanGuard Orphans { get; init; }

    /// <summary>Where the worker's output goes.</summary>
    public required ILogger Output { get; init; }

    /// <summary>So many errors end the supervision.</summary>
    public int ErrorLimit { get; init; } = CrashPolicy.DefaultErrorLimit;

    /// <summary>How long a worker may take to report and to load its functions; a minute in the host.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a worker has to end when it is asked to; five seconds in the host.</summary>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock of the crash policy.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
