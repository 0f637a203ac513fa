namespace Mujaz.Testing.Batches;

/// <summary>A handler that was killed.</summary>
/// <param name="ProcessId">Its process.</param>
/// <param name="At">The moment before the signal was sent.</param>
public sealed record HandlerKill(int ProcessId, DateTimeOffset At);
