using Polly;

namespace Mujaz.Functions.Model.Resilience;

/// <summary>Waits for an endpoint's turn before a call and learns from its answer.</summary>
internal sealed class RequestGateStrategy(RequestGate gate, TimeSpan longestWait, TimeProvider time) : ResilienceStrategy<HttpResponseMessage>
{
    /// <summary>The limits that are kept to.</summary>
    public RequestGate Gate => gate;

    /// <inheritdoc/>
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
        ResilienceContext context,
        TState state)
    {
        if (!gate.TryReserve(ModelTransport.TokensOf(context.GetRequestMessage()), longestWait, out var wait))
        {
            return Outcome.FromException<HttpResponseMessage>(new EndpointBusyException(wait));
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, context.CancellationToken);
        }

        var outcome = await callback(context, state);
        if (outcome.Result is { } response)
        {
            gate.Observe(response);
        }

        return outcome;
    }
}
