using Azure;

namespace Mujaz.Functions.Storage;

/// <summary>A claim that is ours: renewed in the background until it is disposed, which releases it.</summary>
/// <remarks>
/// Short and renewed rather than long: when this process is killed, a process that waits goes on within one duration.
/// </remarks>
internal sealed class Claim : IAsyncDisposable
{
    private readonly ClaimStore _store;
    private readonly string _articleId;
    private readonly string _work;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _renewal;
    private ETag _etag;

    public Claim(ClaimStore store, string articleId, string work, ETag etag)
    {
        _store = store;
        _articleId = articleId;
        _work = work;
        _etag = etag;
        _renewal = RenewAsync(_stop.Token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _renewal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _store.ReleaseAsync(_articleId, _work, _etag);
        _stop.Dispose();
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        using var timer = _store.NewRenewalTimer();
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (await _store.TryRenewAsync(_articleId, _work, _etag, cancellationToken) is not { } renewed)
            {
                return;
            }

            _etag = renewed;
        }
    }
}
