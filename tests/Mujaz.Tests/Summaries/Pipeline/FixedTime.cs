namespace Mujaz.Tests.Summaries.Pipeline;

/// <summary>A clock that always shows the same time.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
