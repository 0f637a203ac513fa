using System.ClientModel.Primitives;
using System.Globalization;
using Azure.Core;
using Mujaz.Functions.Models.ProviderBatches;
using Mujaz.Functions.Models.Resilience;
using OpenAI;
using OpenAI.Batch;
using OpenAI.Chat;
using OpenAI.Files;

namespace Mujaz.Functions.Models;

/// <summary>Puts the official client together: its retries and time-outs off, ours in its transport.</summary>
internal static class ModelClientFactory
{
    // What providers let a file of a batch have.
    private const int LargestBatchFile = 200 * 1024 * 1024;

    // Tells a gateway's log which of several instances called.
    private static readonly string Caller = string.Create(CultureInfo.InvariantCulture, $"mujaz-{Environment.ProcessId}");

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
        return new ChatClient(
            options.Deployment,
            new AuthorizationByHandler(),
            Configure(new OpenAIClientOptions { Endpoint = EndpointAddress.Complete(options.Endpoint!), UserAgentApplicationId = Caller }, http));
#pragma warning restore OPENAI001
    }

    /// <summary>
    /// The clients of the provider's Batch API: the first endpoint alone, because a batch lives where its files are, and
    /// nothing is tried again, because a second try may create a second batch.
    /// </summary>
    /// <param name="options">Validated settings with an endpoint.</param>
    /// <param name="telemetry">Gets circuit changes.</param>
    /// <param name="identity">Gives the app's identity; called only when the endpoint needs it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="transport">Sends requests.</param>
    public static ProviderBatchClient CreateBatchClient(
        ModelOptions options, ModelTelemetry telemetry, Func<TokenCredential> identity, TimeProvider time, HttpMessageHandler transport)
    {
        var once = new ModelOptions
        {
            Endpoint = options.Endpoint,
            Deployment = options.Deployment,
            ApiKey = options.ApiKey,
            AttemptTimeout = ModelOptions.LongestTotalTimeout,
            TotalTimeout = ModelOptions.LongestTotalTimeout,
            MaxRetries = 0,
        };
        var address = EndpointAddress.Complete(once.Endpoint!);
        var endpoint = new ModelEndpoint(address, once.Deployment!, EndpointCredential.Of(once, address, identity, time), once, telemetry, time)
        {
            LargestResponse = LargestBatchFile,
        };
        var handler = new ModelResilienceHandler([endpoint], once, telemetry, time, () => 0, transport);
        var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning disable OPENAI001 // As above; and BatchClient as a whole is marked experimental.
        return new ProviderBatchClient(
            new OpenAIFileClient(new AuthorizationByHandler(), Configure(new OpenAIClientOptions { Endpoint = address, UserAgentApplicationId = Caller }, http)),
            new BatchClient(new AuthorizationByHandler(), Configure(new BatchClientOptions { Endpoint = address, UserAgentApplicationId = Caller }, http)),
            time);
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

    private static TOptions Configure<TOptions>(TOptions client, HttpClient http)
        where TOptions : ClientPipelineOptions
    {
        client.Transport = new HttpClientPipelineTransport(http);
        client.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        client.NetworkTimeout = Timeout.InfiniteTimeSpan;
        return client;
    }

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
