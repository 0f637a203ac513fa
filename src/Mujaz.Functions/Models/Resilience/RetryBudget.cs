using Polly;
using Polly.CircuitBreaker;

namespace Mujaz.Functions.Models.Resilience;

/// <summary>Decides whether a call has the time for another try, and how long it waits before it.</summary>
internal sealed class RetryBudget(ModelOptions options, TimeProvider time)
{
    /// <summary>The first back-off; it doubles with every try.</summary>
    public static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);

    // Callers that were told the same wait must not come back in the same millisecond.
    private const double JitterShare = 0.1;

    private static readonly ResiliencePropertyKey<long> Started = new("mujaz.call-started");

    /// <summary>Starts the clock of a call.</summary>
    public void Start(ResilienceContext context) => context.Properties.Set(Started, time.GetTimestamp());

    /// <summary>Whether the outcome may pass, and the wait before the next try fits what is left of the call's time.</summary>
    public bool Allows(ResilienceContext context, Outcome<HttpResponseMessage> outcome, int attempt)
    {
        if (!TransientFailure.IsWorthAnotherTry(outcome))
        {
            return false;
        }

        var asked = TransientFailure.WaitAskedFor(outcome, time.GetUtcNow());
        var wait = asked * (1 + JitterShare) ?? FirstDelay * Math.Pow(2, attempt);
        return (asked is null || asked <= options.MaxRetryDelay) && wait < Remaining(context);
    }

    /// <summary>The wait the endpoint asked for, with a little jitter on top; null leaves it to the exponential back-off.</summary>
    public TimeSpan? Delay(Outcome<HttpResponseMessage> outcome, double random) =>
        TransientFailure.WaitAskedFor(outcome, time.GetUtcNow()) * (1 + (JitterShare * random));

    /// <summary>
    /// Whether of two failures the first is over sooner. One that says nothing about its end may be over at the next
    /// try; an open circuit is not.
    /// </summary>
    public bool IsOverSooner(Outcome<HttpResponseMessage> one, Outcome<HttpResponseMessage> other) => End(one) < End(other);

    private TimeSpan End(Outcome<HttpResponseMessage> failure) => failure.Exception is BrokenCircuitException
        ? TimeSpan.MaxValue
        : TransientFailure.WaitAskedFor(failure, time.GetUtcNow()) ?? FirstDelay;

    private TimeSpan Remaining(ResilienceContext context) =>
        options.TotalTimeout - time.GetElapsedTime(context.Properties.GetValue(Started, time.GetTimestamp()));
}
