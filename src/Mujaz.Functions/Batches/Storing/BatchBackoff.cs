namespace Mujaz.Functions.Batches.Storing;

/// <summary>How long an item waits before it asks the model again.</summary>
internal static class BatchBackoff
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private const int LastDoubling = 10;

    /// <summary>Doubles with every wait from two seconds to ten minutes, never less than the model asked for.</summary>
    /// <param name="waits">How often it has waited already.</param>
    /// <param name="retryAfter">What the model asked for.</param>
    /// <param name="chance">0 to 1: spreads what was refused together over the half before and after.</param>
    public static TimeSpan Delay(int waits, TimeSpan? retryAfter, double chance)
    {
        var backoff = TimeSpan.FromSeconds(1 << Math.Clamp(waits + 1, 1, LastDoubling)) * (0.5 + chance);
        var floor = retryAfter ?? TimeSpan.Zero;

        // Whole seconds: the queue knows no others.
        var delay = TimeSpan.FromSeconds(Math.Ceiling((backoff > floor ? backoff : floor).TotalSeconds));
        return delay < Longest ? delay : Longest;
    }
}
