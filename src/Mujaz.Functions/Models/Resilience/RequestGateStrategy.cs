using Polly;

namespace Mujaz.Functions.Models.Resilience;

/// <summary>Waits for an endpoint's turn before a call and learns from its answer.</summary>
internal sealed class RequestGateStrategy(RequestGate gate, TimeSpan longestWait, TimeProvider time) : ResilienceStrategy<HttpResponseMessage>
{
    /// <summary>The tokens of the call, which its caller has to set.</summary>
    public static readonly ResiliencePropertyKey<int> CallTokens = new("mujaz.call-tokens");

    /// <inheritdoc/>
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
        ResilienceContext context,
        TState state)
    {
        if (!gate.TryReserve(context.Properties.GetValue(CallTokens, 0), longestWait, out var wait))
        {
            return Outcome.FromException<HttpResponseMessage>(new EndpointBusyException(wait));
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, context.CancellationToken).ConfigureAwait(false);
        }

        var outcome = await callback(context, state).ConfigureAwait(false);
        if (outcome.Result is { } response)
        {
            gate.Observe(response);
        }

        return outcome;
    }
}
