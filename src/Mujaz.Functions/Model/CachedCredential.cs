using Azure.Core;

namespace Mujaz.Functions.Model;

/// <summary>
/// Keeps a token until shortly before it expires: <see cref="System.ClientModel.Primitives.BearerTokenPolicy"/> asks for one
/// at every call, and not every identity remembers what it gave. For one scope; thread-safe.
/// </summary>
internal sealed class CachedCredential(TokenCredential identity, TimeProvider time) : TokenCredential
{
    private static readonly TimeSpan RefreshBefore = TimeSpan.FromMinutes(5);
    private volatile Entry? _entry;

    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        Current() ?? Keep(identity.GetToken(requestContext, cancellationToken));

    /// <inheritdoc/>
    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        Current() ?? Keep(await identity.GetTokenAsync(requestContext, cancellationToken));

    private AccessToken? Current() => _entry is { } entry && entry.Token.ExpiresOn - RefreshBefore > time.GetUtcNow() ? entry.Token : null;

    // Two calls may refresh at once: both get a good token, and the later one is kept.
    private AccessToken Keep(AccessToken token)
    {
        _entry = new Entry(token);
        return token;
    }

    private sealed record Entry(AccessToken Token);
}
