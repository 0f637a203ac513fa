using Polly;

namespace Mujaz.Functions.Models.Resilience;

/// <summary>
/// Carries a model call through time-outs, retries, limits, circuits and fallback endpoints. It stands in the HTTP
/// client's handler chain, with the client's own retries switched off, because those wait too little or for a day.
/// </summary>
internal sealed class ModelResilienceHandler : DelegatingHandler
{
    private readonly IReadOnlyList<ModelEndpoint> _endpoints;
    private readonly RetryBudget _budget;
    private readonly ModelTelemetry _telemetry;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    /// <summary>Puts the handler in front of a transport.</summary>
    /// <param name="endpoints">The endpoints in the order they are turned to; at least one.</param>
    /// <param name="options">The settings.</param>
    /// <param name="telemetry">Gets retries, moves to another endpoint and circuit changes.</param>
    /// <param name="time">The clock of every wait and time-out.</param>
    /// <param name="random">Numbers from 0 to 1 for the jitter.</param>
    /// <param name="transport">Sends requests.</param>
    public ModelResilienceHandler(
        IReadOnlyList<ModelEndpoint> endpoints,
        ModelOptions options,
        ModelTelemetry telemetry,
        TimeProvider time,
        Func<double> random,
        HttpMessageHandler transport)
        : base(transport)
    {
        _endpoints = endpoints;
        _telemetry = telemetry;
        _budget = new RetryBudget(options, time);
        Strategies = ModelPipelines.OfCall(options, _budget, telemetry, random);
        _pipeline = ModelPipelines.Build(Strategies, time);
    }

    /// <summary>What a call goes through before it comes to the endpoints, outermost first.</summary>
    public IReadOnlyList<PipelineStrategy> Strategies { get; }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = await ModelCall.ReadAsync(request, _endpoints[0].BaseAddress, cancellationToken).ConfigureAwait(false);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            _budget.Start(context);
            var outcome = await _pipeline.ExecuteOutcomeAsync(TryEndpointsAsync, context, call).ConfigureAwait(false);
            outcome.ThrowIfException();
            var response = outcome.Result!;
            response.RequestMessage = request;
            return response;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Goes through the endpoints until one answers; of failures the one that is over soonest is kept.</summary>
    private async ValueTask<Outcome<HttpResponseMessage>> TryEndpointsAsync(ResilienceContext context, ModelCall call)
    {
        var kept = default(Outcome<HttpResponseMessage>?);

        // The sort is stable: endpoints with room keep their order, the others come after by how long they have to be waited for.
        foreach (var endpoint in _endpoints.OrderBy(endpoint => endpoint.WaitFor(call)))
        {
            if (kept is { } failed)
            {
                _telemetry.MovingOn(endpoint.BaseAddress.Host, failed);
            }

            var outcome = await endpoint.SendAsync(call, base.SendAsync, context).ConfigureAwait(false);
            if (!TransientFailure.IsWorthAnotherEndpoint(outcome))
            {
                kept?.Result?.Dispose();
                return outcome;
            }

            kept = kept is { } earlier ? Better(earlier, outcome) : outcome;
            if (context.CancellationToken.IsCancellationRequested)
            {
                break;
            }
        }

        return kept!.Value;
    }

    private Outcome<HttpResponseMessage> Better(Outcome<HttpResponseMessage> one, Outcome<HttpResponseMessage> other)
    {
        var (better, worse) = _budget.IsOverSooner(other, one) ? (other, one) : (one, other);
        worse.Result?.Dispose();
        return better;
    }
}
