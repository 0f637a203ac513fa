using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Mujaz.Functions.Models.Resilience;

/// <summary>Tells failures that may pass from those that will not.</summary>
internal static class TransientFailure
{
    /// <summary>Whether the endpoint itself failed: what its circuit breaker counts. Throttling is not failure.</summary>
    public static bool IsOutage(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        { Result: { } response } => (int)response.StatusCode is 408 or >= 500,
        _ => false,
    };

    /// <summary>Whether another endpoint may do better: an outage, throttling, no room, or an open circuit.</summary>
    public static bool IsWorthAnotherEndpoint(Outcome<HttpResponseMessage> outcome) =>
        IsOutage(outcome)
        || outcome.Result is { } response && (int)response.StatusCode == 429
        || outcome.Exception is EndpointBusyException or BrokenCircuitException;

    /// <summary>Whether a later try may do better. An open circuit says by itself that it will not.</summary>
    public static bool IsWorthAnotherTry(Outcome<HttpResponseMessage> outcome) =>
        IsWorthAnotherEndpoint(outcome) && outcome.Exception is not BrokenCircuitException;

    /// <summary>How long the endpoint asks to wait, or null when it does not say.</summary>
    public static TimeSpan? WaitAskedFor(Outcome<HttpResponseMessage> outcome, DateTimeOffset now) => outcome switch
    {
        { Exception: EndpointBusyException busy } => busy.Wait,
        { Result: { } response } => RetryAfterHeader.Read(response, now),
        _ => null,
    };
}
