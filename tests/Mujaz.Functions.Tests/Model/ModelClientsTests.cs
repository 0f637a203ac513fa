using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Mujaz.Functions.Model.ProviderBatches;
using Mujaz.ModelStub;
using Mujaz.ModelStub.Faults;
using Mujaz.Summaries;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Model;

/// <summary>What the official clients send to each kind of address, over real HTTP.</summary>
public sealed class ModelClientsTests : IAsyncLifetime
{
    private readonly Identity _identity = new();
    private ModelStubServer _azure = null!;
    private StubRedirect _redirect = null!;

    public async ValueTask InitializeAsync()
    {
        _azure = await ModelStubServer.StartAsync(new ModelStubOptions { Synthesize = true }, TestContext.Current.CancellationToken);
        _redirect = new StubRedirect(_azure);
    }

    public ValueTask DisposeAsync() => _azure.DisposeAsync();

    [Theory]
    [InlineData("https://news.openai.azure.com")]
    [InlineData("https://news.services.ai.azure.com/")]
    public async Task The_root_of_an_azure_resource_is_called_by_deployment_with_its_key(string endpoint)
    {
        await using var model = await StartAsync(endpoint, "key");

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        var address = Assert.Single(_redirect.Addresses);
        Assert.Equal("/openai/deployments/news-model/chat/completions", address.AbsolutePath);
        Assert.StartsWith("?api-version=20", address.Query, StringComparison.Ordinal);
        var request = Assert.Single(_azure.Requests);
        Assert.Equal(["key"], request.Headers["api-key"]);
        Assert.DoesNotContain("Authorization", request.Headers.Keys);
        Assert.Empty(_identity.Scopes);
    }

    [Fact]
    public async Task The_root_of_an_azure_resource_without_a_key_gets_the_apps_identity()
    {
        await using var model = await StartAsync("https://news.openai.azure.com", key: null);

        await model.AskAsync();
        await model.AskAsync();

        Assert.All(_azure.Requests, request => Assert.Equal(["Bearer token-1"], request.Headers["Authorization"]));
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], _identity.Scopes);
    }

    [Fact]
    public async Task Azures_v1_address_gets_a_token_for_its_own_audience_and_keeps_it()
    {
        await using var model = await StartAsync("https://news.openai.azure.com/openai/v1/", key: null);

        await model.AskAsync();
        await model.AskAsync();

        Assert.All(_redirect.Addresses, address => Assert.Equal("/openai/v1/chat/completions", address.AbsolutePath));
        Assert.All(_azure.Requests, request => Assert.Equal(["Bearer token-1"], request.Headers["Authorization"]));
        Assert.Equal(["https://ai.azure.com/.default"], _identity.Scopes);
    }

    [Fact]
    public async Task Batches_of_an_azure_resource_go_to_its_v1_address()
    {
        await using var model = await StartAsync("https://news.openai.azure.com", "key");

        Assert.Null(await model.Services.GetRequiredService<Lazy<ProviderBatchClient>>().Value.GetAsync("batch_unknown", TestContext.Current.CancellationToken));

        Assert.Equal("/openai/v1/batches/batch_unknown", Assert.Single(_redirect.Addresses).AbsolutePath);
    }

    [Fact]
    public async Task Another_server_without_a_key_is_sent_no_token()
    {
        await using var model = await StubbedModel.StartAsync(
            settings: _ => new() { ["Mujaz:Model:ApiKey"] = null }, services: services => services.AddSingleton<TokenCredential>(_identity));

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        Assert.DoesNotContain("Authorization", Assert.Single(model.Stub.Requests).Headers.Keys);
        Assert.Empty(_identity.Scopes);
    }

    [Fact]
    public async Task Every_try_of_an_azure_resource_asks_for_the_same_and_none_is_made_by_the_client_itself()
    {
        await using var model = await StartAsync("https://news.openai.azure.com", "key", new SkippingTimeProvider());
        _azure.Enqueue(ModelStubFault.ThrottledWith("retry-after-ms", "10"), new ModelStubFault(ModelStubFaultKind.ServiceUnavailable));

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        Assert.Equal(3, _azure.Requests.Count);
        Assert.Single(_azure.Requests.Select(request => request.Body).Distinct());
        Assert.Contains("\"max_completion_tokens\"", _azure.Requests[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_token_is_asked_for_again_shortly_before_it_expires()
    {
        var time = new SettableTimeProvider();
        var identity = new Identity(time);
        var credential = new Functions.Model.CachedCredential(identity, time);
        var scope = new TokenRequestContext(["scope"]);

        await credential.GetTokenAsync(scope, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("token-1", (await credential.GetTokenAsync(scope, TestContext.Current.CancellationToken)).Token);

        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("token-2", (await credential.GetTokenAsync(scope, TestContext.Current.CancellationToken)).Token);
    }

    private Task<StubbedModel> StartAsync(string endpoint, string? key, TimeProvider? time = null) => StubbedModel.StartAsync(
        time,
        settings: _ => new() { ["Mujaz:Model:Endpoint"] = endpoint, ["Mujaz:Model:ApiKey"] = key },
        services: services =>
        {
            services.AddSingleton<TokenCredential>(_identity);
            _redirect.Register(services);
        });

    private sealed class Identity(TimeProvider? time = null) : TokenCredential
    {
        private readonly TimeProvider _time = time ?? TimeProvider.System;
        private int _count;

        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken($"token-{++_count}", _time.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
