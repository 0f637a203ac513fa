namespace Mujaz.Functions.Stores;

/// <summary>Runs a creation until it has succeeded once in this process, one run at a time.</summary>
internal sealed class CreateOnce : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile bool _done;

    /// <summary>Runs <paramref name="create"/> unless it succeeded before. A failure is thrown, and the next caller tries again.</summary>
    public ValueTask RunAsync(Func<CancellationToken, Task> create, CancellationToken cancellationToken) =>
        _done ? ValueTask.CompletedTask : RunSlowAsync(create, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async ValueTask RunSlowAsync(Func<CancellationToken, Task> create, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_done)
            {
                await create(cancellationToken).ConfigureAwait(false);
                _done = true;
            }
        }
        finally
        {
            _gate.Release();
        }
    }
}
