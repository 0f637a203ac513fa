using Azure.Core;
using Mujaz.Functions.Models;
using Mujaz.Functions.Models.Resilience;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Models.Resilience;

public sealed class EndpointCredentialTests
{
    private static readonly Uri Azure = new("https://news.openai.azure.com/openai/v1/");
    private static readonly Uri Other = new("https://models.example.org/v1/");
    private readonly SettableTimeProvider _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_sent_as_bearer_token_and_no_identity_is_asked()
    {
        var credential = EndpointCredential.Of(new ModelEndpointOptions { ApiKey = "key" }, Azure, () => throw new InvalidOperationException(), _time);

        Assert.Equal("Bearer key", (await credential.AuthorizeAsync(Cancellation))?.ToString());
    }

    [Fact]
    public async Task Without_a_key_an_azure_endpoint_gets_a_token_for_its_own_scope()
    {
        var identity = new Identity(_time);

        var header = await EndpointCredential.Of(new ModelEndpointOptions(), Azure, () => identity, _time).AuthorizeAsync(Cancellation);

        Assert.Equal("Bearer token-1", header?.ToString());
        Assert.Equal(["https://ai.azure.com/.default"], identity.Scopes);
    }

    [Fact]
    public async Task Without_a_key_no_other_endpoint_gets_a_token()
    {
        var credential = EndpointCredential.Of(new ModelEndpointOptions(), Other, () => throw new InvalidOperationException(), _time);

        Assert.Null(await credential.AuthorizeAsync(Cancellation));
    }

    [Fact]
    public async Task A_token_is_kept_until_shortly_before_it_expires()
    {
        var credential = EndpointCredential.Of(new ModelEndpointOptions(), Azure, () => new Identity(_time), _time);

        await credential.AuthorizeAsync(Cancellation);
        _time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("Bearer token-1", (await credential.AuthorizeAsync(Cancellation))?.ToString());

        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("Bearer token-2", (await credential.AuthorizeAsync(Cancellation))?.ToString());
    }

    private sealed class Identity(TimeProvider time) : TokenCredential
    {
        private int _count;

        public IReadOnlyList<string> Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken($"token-{++_count}", time.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
