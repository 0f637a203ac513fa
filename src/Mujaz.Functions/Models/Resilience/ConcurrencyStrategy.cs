using System.Threading.RateLimiting;
using Polly;

namespace Mujaz.Functions.Models.Resilience;

/// <summary>Keeps the number of calls under way to a limit; the others queue in the order they came.</summary>
internal sealed class ConcurrencyStrategy(ConcurrencyLimiter limiter) : ResilienceStrategy<HttpResponseMessage>
{
    /// <inheritdoc/>
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
        ResilienceContext context,
        TState state)
    {
        using var lease = await limiter.AcquireAsync(1, context.CancellationToken).ConfigureAwait(false);
        return await callback(context, state).ConfigureAwait(false);
    }
}
