namespace Mujaz.LocalHost.Configuration;

/// <summary>How often and how fast a failed run is repeated, before the trigger's own rules hold.</summary>
/// <param name="MaxCount">The most repetitions; -1 for no limit.</param>
/// <param name="MinDelay">The first pause.</param>
/// <param name="MaxDelay">The longest pause; that of a fixed delay is the same.</param>
/// <param name="IsFixed">Whether every pause is the same; else each is longer than the one before.</param>
internal sealed record RetryPolicy(int MaxCount, TimeSpan MinDelay, TimeSpan MaxDelay, bool IsFixed);
