using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using Azure.AI.OpenAI;
using Azure.Core;
using Mujaz.Functions.Model.ProviderBatches;
using Mujaz.Functions.Model.Resilience;
using Mujaz.Functions.Model.Settings;
using OpenAI;
using OpenAI.Chat;

namespace Mujaz.Functions.Model;

#pragma warning disable OPENAI001 // A client's policy of authentication, and BatchClient as a whole, are marked experimental.

/// <summary>
/// Makes the official clients, one an endpoint: <see cref="AzureOpenAIClient"/> for the root of an Azure resource,
/// <see cref="OpenAIClient"/> for any other address. Their own retries and time-outs are off: those of the endpoint's HTTP
/// client count.
/// </summary>
internal sealed class ModelClients(IHttpClientFactory http, IServiceProvider services, TimeProvider time)
{
    /// <summary>The scope of a token for Azure's v1 addresses; with another audience they answer 401.</summary>
    public const string AzureV1Scope = "https://ai.azure.com/.default";

    // Tells a gateway's log which of several instances called.
    private static readonly string Caller = string.Create(CultureInfo.InvariantCulture, $"mujaz-{Environment.ProcessId}");

    /// <summary>The client that chat calls of an endpoint go through.</summary>
    public ChatClient ChatOf(ModelEndpoint endpoint) =>
        EndpointAddress.IsAzureResource(endpoint.Address)
            ? AzureOf(endpoint).GetChatClient(endpoint.Deployment)
            : OpenAIOf(endpoint).GetChatClient(endpoint.Deployment);

    /// <summary>
    /// The client of the provider's Batch API. Azure has it under its v1 address, where files and batches are OpenAI's own
    /// and the package for Azure knows no way.
    /// </summary>
    /// <param name="endpoint">The endpoint that has the batches: they live where their files are.</param>
    public ProviderBatchClient BatchesOf(ModelEndpoint endpoint)
    {
        var client = OpenAIOf(endpoint with { Name = ModelEndpoint.ProviderBatches });
        return new ProviderBatchClient(client.GetOpenAIFileClient(), client.GetBatchClient(), time);
    }

    private AzureOpenAIClient AzureOf(ModelEndpoint endpoint)
    {
        var options = Configure(new AzureOpenAIClientOptions { UserAgentApplicationId = Caller }, endpoint);
        return endpoint.ApiKey is { } key
            ? new AzureOpenAIClient(endpoint.Address, new ApiKeyCredential(key), options)
            : new AzureOpenAIClient(endpoint.Address, Identity(), options);
    }

    private OpenAIClient OpenAIOf(ModelEndpoint endpoint)
    {
        var address = EndpointAddress.Complete(endpoint.Address);
        var options = Configure(new OpenAIClientOptions { Endpoint = address, UserAgentApplicationId = Caller }, endpoint);
        return endpoint.ApiKey is { } key ? new OpenAIClient(new ApiKeyCredential(key), options)
            : EndpointAddress.IsAzure(address)
                ? new OpenAIClient(new BearerTokenPolicy(new CachedCredential(Identity(), time), AzureV1Scope), options)
            : new OpenAIClient(new NoAuthentication(), options);
    }

    /// <summary>The app's identity, asked for only where an endpoint has no key.</summary>
    private TokenCredential Identity() => services.GetRequiredService<TokenCredential>();

    private TOptions Configure<TOptions>(TOptions options, ModelEndpoint endpoint)
        where TOptions : ClientPipelineOptions
    {
        options.Transport = new ModelTransport(http.CreateClient(endpoint.Name));
        options.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        options.NetworkTimeout = Timeout.InfiniteTimeSpan;
        return options;
    }

    /// <summary>Adds nothing: a server without a key wants none.</summary>
    private sealed class NoAuthentication : AuthenticationPolicy
    {
        public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
            ProcessNext(message, pipeline, currentIndex);

        public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
            ProcessNextAsync(message, pipeline, currentIndex);
    }
}
