using Polly;

namespace Mujaz.Functions.Models.Resilience;

/// <summary>One endpoint with its own credential, limits and circuit.</summary>
internal sealed class ModelEndpoint
{
    private readonly string _deployment;
    private readonly EndpointCredential _credential;
    private readonly RequestGate _gate;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    /// <summary>Puts an endpoint together.</summary>
    public ModelEndpoint(Uri baseAddress, string deployment, EndpointCredential credential, ModelOptions options, ModelTelemetry telemetry, TimeProvider time)
    {
        BaseAddress = baseAddress;
        _deployment = deployment;
        _credential = credential;
        _gate = new RequestGate(options.RequestsPerMinute, options.TokensPerMinute, options.MaxRetryDelay, time);
        Strategies = ModelPipelines.OfEndpoint(baseAddress.Host, _gate, options, telemetry, time);
        _pipeline = ModelPipelines.Build(Strategies, time);
    }

    /// <summary>Sends a request to wherever it is addressed.</summary>
    public delegate Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>
    /// The largest response in bytes. Default 16 MiB: a chat completion of 16,000 tokens is well below 1 MB, and more is no
    /// answer of a model.
    /// </summary>
    public int LargestResponse { get; init; } = 16 * 1024 * 1024;

    /// <summary>The base address, with a closing slash.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What each attempt goes through, outermost first.</summary>
    public IReadOnlyList<PipelineStrategy> Strategies { get; }

    /// <summary>How long the call would have to wait for this endpoint now.</summary>
    public TimeSpan WaitFor(ModelCall call) => _gate.WaitFor(call.EstimatedTokens);

    /// <summary>Makes one attempt. The response has its whole body when the attempt ends.</summary>
    /// <param name="call">The call.</param>
    /// <param name="send">Sends a request.</param>
    /// <param name="context">The context of the call's pipeline.</param>
    public ValueTask<Outcome<HttpResponseMessage>> SendAsync(ModelCall call, Send send, ResilienceContext context)
    {
        context.Properties.Set(RequestGateStrategy.CallTokens, call.EstimatedTokens);
        return _pipeline.ExecuteOutcomeAsync(
            static (context, state) => AttemptAsync(state.Endpoint, state.Call, state.Send, context),
            context,
            (Endpoint: this, Call: call, Send: send));
    }

    private static async ValueTask<Outcome<HttpResponseMessage>> AttemptAsync(
        ModelEndpoint endpoint, ModelCall call, Send send, ResilienceContext context)
    {
        HttpResponseMessage? response = null;
        try
        {
            using var request = call.CreateRequest(endpoint.BaseAddress, endpoint._deployment);
            request.Headers.Authorization = await endpoint._credential.AuthorizeAsync(context.CancellationToken).ConfigureAwait(false);
            response = await send(request, context.CancellationToken).ConfigureAwait(false);

            // Here, so that a body that hangs or is cut off is a failed attempt, and not a surprise after the last one.
            await response.Content.LoadIntoBufferAsync(endpoint.LargestResponse, context.CancellationToken).ConfigureAwait(false);
            return Outcome.FromResult(response);
        }
        catch (Exception exception)
        {
            // Nothing is lost: an outcome carries the exception, as Polly wants it, to who decides on it.
            response?.Dispose();
            return Outcome.FromException<HttpResponseMessage>(exception);
        }
    }
}
