namespace Mujaz.LocalHost.Tests.SampleApps;

/// <summary>One delivery of an event: what the worker was given, and whether it has finished it.</summary>
internal sealed record SampleEvent(
    string Data, IReadOnlyDictionary<string, string?> Metadata, string InvocationId, string TraceParent, int? RetryCount)
{
    public bool IsDone { get; init; }
}
