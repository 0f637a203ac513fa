using System.ClientModel.Primitives;
using System.Globalization;
using Azure.Core;
using Mujaz.Functions.Models.Resilience;
using OpenAI;
using OpenAI.Chat;

namespace Mujaz.Functions.Models;

/// <summary>Puts the official client together: its retries and time-outs off, ours in its transport.</summary>
internal static class ModelClientFactory
{
    /// <summary>The handler chain for the configured endpoints.</summary>
    /// <param name="options">Validated settings with an endpoint.</param>
    /// <param name="telemetry">Gets retries and the like.</param>
    /// <param name="identity">Gives the app's identity; called only when an endpoint needs it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Numbers from 0 to 1 for the jitter.</param>
    /// <param name="transport">Sends requests.</param>
    public static ModelResilienceHandler CreateHandler(
        ModelOptions options,
        ModelTelemetry telemetry,
        Func<TokenCredential> identity,
        TimeProvider time,
        Func<double> random,
        HttpMessageHandler transport) =>
        new([.. Endpoints(options).Select(endpoint => Create(endpoint, options, telemetry, identity, time))], options, telemetry, time, random, transport);

    /// <summary>The client over a handler chain.</summary>
    public static ChatClient CreateClient(ModelOptions options, ModelResilienceHandler handler)
    {
        var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning disable OPENAI001 // The constructor with a policy is marked experimental; the one with a key would add a header of its own.
        return new ChatClient(options.Deployment, new AuthorizationByHandler(), new OpenAIClientOptions
        {
            Endpoint = EndpointAddress.Complete(options.Endpoint!),
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,

            // Tells a gateway's log which of several instances called.
            UserAgentApplicationId = string.Create(CultureInfo.InvariantCulture, $"mujaz-{Environment.ProcessId}"),
        });
#pragma warning restore OPENAI001
    }

    /// <summary>The transport of production: connections are renewed so that changes of DNS are seen.</summary>
    public static SocketsHttpHandler CreateTransport() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AutomaticDecompression = System.Net.DecompressionMethods.All,

        // A redirect would carry the article and the key to an address nobody configured.
        AllowAutoRedirect = false,
    };

    private static IEnumerable<ModelEndpointOptions> Endpoints(ModelOptions options) => options.Fallbacks.Prepend(options);

    private static ModelEndpoint Create(
        ModelEndpointOptions endpoint, ModelOptions options, ModelTelemetry telemetry, Func<TokenCredential> identity, TimeProvider time)
    {
        var address = EndpointAddress.Complete(endpoint.Endpoint!);
        var credential = EndpointCredential.Of(endpoint, address, identity, time);
        return new ModelEndpoint(address, endpoint.Deployment ?? options.Deployment!, credential, options, telemetry, time);
    }

    /// <summary>Adds nothing: each endpoint has its own credential, and the handler sends it.</summary>
    private sealed class AuthorizationByHandler : AuthenticationPolicy
    {
        public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
            ProcessNext(message, pipeline, currentIndex);

        public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
            ProcessNextAsync(message, pipeline, currentIndex);
    }
}
