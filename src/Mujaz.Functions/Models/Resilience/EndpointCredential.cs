using System.Net.Http.Headers;
using Azure.Core;

namespace Mujaz.Functions.Models.Resilience;

/// <summary>What goes into an endpoint's <c>Authorization</c> header.</summary>
internal abstract class EndpointCredential
{
    /// <summary>The scope of a token for the v1 endpoint; with another audience it answers 401.</summary>
    public const string AzureScope = "https://ai.azure.com/.default";

    private EndpointCredential()
    {
    }

    /// <summary>The credential of an endpoint: its key, or for Azure the app's identity, or none.</summary>
    public static EndpointCredential Of(ModelEndpointOptions endpoint, Uri address, Func<TokenCredential> identity, TimeProvider time) =>
        endpoint.ApiKey is { } key ? new Key(key)
        : EndpointAddress.IsAzure(address) ? new Identity(identity(), time)
        : new None();

    /// <summary>The header's value, or null when none is to be sent.</summary>
    public abstract ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(CancellationToken cancellationToken);

    private sealed class None : EndpointCredential
    {
        public override ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(CancellationToken cancellationToken) => default;
    }

    private sealed class Key(string key) : EndpointCredential
    {
        private readonly AuthenticationHeaderValue _header = new("Bearer", key);

        public override ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(CancellationToken cancellationToken) => new(_header);
    }

    private sealed class Identity(TokenCredential credential, TimeProvider time) : EndpointCredential
    {
        private static readonly TokenRequestContext Scope = new([AzureScope]);
        private static readonly TimeSpan RefreshBefore = TimeSpan.FromMinutes(5);
        private volatile CachedToken? _token;

        public override ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(CancellationToken cancellationToken) =>
            _token is { } token && token.ExpiresOn - RefreshBefore > time.GetUtcNow()
                ? new(token.Header)
                : RefreshAsync(cancellationToken);

        // Two calls may refresh at once: both get a good token, and the later one is kept.
        private async ValueTask<AuthenticationHeaderValue?> RefreshAsync(CancellationToken cancellationToken)
        {
            var token = await credential.GetTokenAsync(Scope, cancellationToken).ConfigureAwait(false);
            var header = new AuthenticationHeaderValue("Bearer", token.Token);
            _token = new CachedToken(header, token.ExpiresOn);
            return header;
        }

        private sealed record CachedToken(AuthenticationHeaderValue Header, DateTimeOffset ExpiresOn);
    }
}
