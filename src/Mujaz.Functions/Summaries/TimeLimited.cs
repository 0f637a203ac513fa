namespace Mujaz.Functions.Summaries;

/// <summary>Waits for work as long as a caller may be kept waiting, and lets it go on without the caller after that.</summary>
internal static class TimeLimited
{
    /// <summary>Runs the work.</summary>
    /// <param name="work">The work. Its token is cancelled when the caller disconnects in time, never because the time is over.</param>
    /// <param name="limit">How long to wait.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancelled when the caller disconnects.</param>
    /// <returns>The result, or null when the time was over first: what the work has cost until then is not to be thrown away.</returns>
    /// <exception cref="OperationCanceledException">The caller disconnected.</exception>
    public static async Task<T?> RunAsync<T>(
        Func<CancellationToken, Task<T>> work, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
        where T : class
    {
        // Not disposed: the work may hold its token long after this method.
        var abandoned = new CancellationTokenSource();
        var running = work(abandoned.Token);
        try
        {
            return await running.WaitAsync(limit, time, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await abandoned.CancelAsync();
            Forget(running);
            throw;
        }
        catch (TimeoutException) when (!running.IsCompleted)
        {
            Forget(running);
            return null;
        }
    }

    /// <summary>Observes a later failure: no caller is left to get it, and the next request meets its own.</summary>
    private static void Forget(Task running) => _ = running.ContinueWith(
        static late => _ = late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
