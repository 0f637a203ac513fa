namespace Mujaz.Functions.Storage;

/// <summary>Runs a creation until it has succeeded once in this process, one run at a time.</summary>
internal sealed class CreateOnce
{
    private readonly Lock _lock = new();
    private Task? _run;

    /// <summary>Waits for the run under way or done, or starts one. After a failure the next caller tries again.</summary>
    /// <remarks>The run is everybody's: one caller's cancellation ends that caller's wait only.</remarks>
    public ValueTask RunAsync(Func<CancellationToken, Task> create, CancellationToken cancellationToken)
    {
        Task run;
        lock (_lock)
        {
            if (_run is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _run = Task.Run(() => create(CancellationToken.None), CancellationToken.None);
            }

            run = _run;
        }

        return run.IsCompletedSuccessfully ? ValueTask.CompletedTask : new ValueTask(run.WaitAsync(cancellationToken));
    }
}
