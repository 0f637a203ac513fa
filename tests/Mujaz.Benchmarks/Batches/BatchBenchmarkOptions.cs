namespace Mujaz.Benchmarks.Batches;

/// <summary>What is measured.</summary>
internal sealed record BatchBenchmarkOptions
{
    /// <summary>How many distinct articles are posted.</summary>
    public required int Articles { get; init; }

    /// <summary>How long the stub takes for an answer.</summary>
    public required TimeSpan Latency { get; init; }

    /// <summary>How many handlers work.</summary>
    public required int Instances { get; init; }

    /// <summary>How many model calls each may have under way.</summary>
    public required int CallsPerInstance { get; init; }

    /// <summary>Whether handlers are killed, messages delivered twice and a fifth of the calls failed.</summary>
    public required bool Chaos { get; init; }

    /// <summary>Makes the chaos repeatable.</summary>
    public required int Seed { get; init; }

    /// <summary>Whether storage operations are counted.</summary>
    public required bool CountsOperations { get; init; }

    /// <summary>Further app settings.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The share of calls that fail under chaos.</summary>
    public double FaultRate => Chaos ? 0.2 : 0;
}
