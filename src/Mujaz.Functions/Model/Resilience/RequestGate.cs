using System.Globalization;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Model.Resilience;

/// <summary>
/// Says when an endpoint may be called next: by the configured limits, by the limits the endpoint's
/// <c>x-ratelimit-*</c> headers teach, and by the wait its last 429 asked for. Calls that the provider would refuse count
/// against its limits too, so they are better not made. Thread-safe.
/// </summary>
internal sealed class RequestGate(int? requestsPerMinute, int? tokensPerMinute, TimeSpan longestBlock, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly RateBucket _requests = new(TimeSpan.FromSeconds(10)) { PerMinute = requestsPerMinute ?? 0 };
    private readonly RateBucket _tokens = new(TimeSpan.FromMinutes(1)) { PerMinute = tokensPerMinute ?? 0 };
    private DateTimeOffset _blockedUntil = DateTimeOffset.MinValue;

    /// <summary>The requests a minute now kept to; 0 is no limit.</summary>
    public double RequestsPerMinute
    {
        get { lock (_lock) { return _requests.PerMinute; } }
    }

    /// <summary>The tokens a minute now kept to; 0 is no limit.</summary>
    public double TokensPerMinute
    {
        get { lock (_lock) { return _tokens.PerMinute; } }
    }

    /// <summary>How long a call would have to wait now.</summary>
    public TimeSpan WaitFor(int callTokens)
    {
        lock (_lock)
        {
            return WaitLocked(callTokens, time.GetUtcNow());
        }
    }

    /// <summary>Reserves the next place for a call, unless that is further away than the caller will wait.</summary>
    /// <param name="callTokens">The tokens the provider will count: the prompt's and the output limit.</param>
    /// <param name="longestWait">The longest wait accepted.</param>
    /// <param name="wait">How long to wait, or, when the result is false, how long it would have been.</param>
    public bool TryReserve(int callTokens, TimeSpan longestWait, out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            wait = WaitLocked(callTokens, now);
            if (wait > longestWait)
            {
                return false;
            }

            _requests.Take(1, now);
            _tokens.Take(callTokens, now);
            return true;
        }
    }

    /// <summary>Learns from a response's headers.</summary>
    public void Observe(HttpResponseMessage response)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            Learn(response, "requests", _requests, requestsPerMinute, now);
            Learn(response, "tokens", _tokens, tokensPerMinute, now);
            if ((int)response.StatusCode is 429 or 503 && RetryAfterHeader.Read(response, now) is { } wait)
            {
                Block(now, wait);
            }
        }
    }

    private static void Learn(HttpResponseMessage response, string unit, RateBucket bucket, int? configured, DateTimeOffset now)
    {
        if (Number(response, $"x-ratelimit-limit-{unit}") is { } limit and > 0)
        {
            bucket.PerMinute = Math.Min(limit, configured ?? double.MaxValue);
        }

        if (Number(response, $"x-ratelimit-remaining-{unit}") is { } remaining)
        {
            bucket.Observe(remaining, now);
        }
    }

    private static double? Number(HttpResponseMessage response, string header) =>
        response.Headers.NonValidated.TryGetValues(header, out var values)
            && double.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // One absurd header must not shut an endpoint out for hours.
    private void Block(DateTimeOffset now, TimeSpan wait)
    {
        var until = now + (wait < longestBlock ? wait : longestBlock);
        _blockedUntil = until > _blockedUntil ? until : _blockedUntil;
    }

    private TimeSpan WaitLocked(int callTokens, DateTimeOffset now)
    {
        var wait = _blockedUntil > now ? _blockedUntil - now : TimeSpan.Zero;
        wait = Longer(wait, _requests.WaitFor(1, now));
        return Longer(wait, _tokens.WaitFor(callTokens, now));
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
