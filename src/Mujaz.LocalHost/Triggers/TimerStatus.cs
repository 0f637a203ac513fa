namespace Mujaz.LocalHost.Triggers;

/// <summary>What is remembered of a timer between runs, and between starts of the host. Times are UTC.</summary>
/// <param name="Last">The time the last run was for; the earliest time there is when it never ran.</param>
/// <param name="LastUpdated">When this was written.</param>
/// <param name="Next">The time the next run is for.</param>
internal sealed record TimerStatus(DateTimeOffset Last, DateTimeOffset LastUpdated, DateTimeOffset Next);
