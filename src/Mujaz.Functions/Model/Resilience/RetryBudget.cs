using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;
using Polly;

namespace Mujaz.Functions.Model.Resilience;

/// <summary>Decides whether a call has the time for another try, and how long it waits before it.</summary>
internal sealed class RetryBudget(ModelOptions options, TimeProvider time)
{
    /// <summary>The first back-off; it doubles with every try.</summary>
    public static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);

    // Callers that got the same wait must not come back in the same millisecond.
    private const double JitterShare = 0.1;

    private static readonly ResiliencePropertyKey<long> Started = new("mujaz.call-started");

    /// <summary>Starts the clock of a call.</summary>
    public void Start(ResilienceContext context) => context.Properties.Set(Started, time.GetTimestamp());

    /// <summary>Whether the outcome may pass, and the wait before the next try fits what is left of the call's time.</summary>
    public bool Allows(ResilienceContext context, ModelOutcome? outcome, int attempt)
    {
        if (outcome is not { IsTransient: true })
        {
            return false;
        }

        var wait = outcome.RetryAfter * (1 + JitterShare) ?? Shorter(FirstDelay * Math.Pow(2, attempt), options.MaxRetryDelay);
        return (outcome.RetryAfter ?? TimeSpan.Zero) <= options.MaxRetryDelay && wait < Remaining(context);
    }

    /// <summary>The wait that was asked for, with a little jitter on top; null leaves it to the exponential back-off.</summary>
    /// <param name="outcome">The outcome of the last try.</param>
    /// <param name="random">A number from 0 to 1.</param>
    public static TimeSpan? Delay(ModelOutcome? outcome, double random) => outcome?.RetryAfter * (1 + (JitterShare * random));

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private TimeSpan Remaining(ResilienceContext context) =>
        options.TotalTimeout - time.GetElapsedTime(context.Properties.GetValue(Started, time.GetTimestamp()));
}
