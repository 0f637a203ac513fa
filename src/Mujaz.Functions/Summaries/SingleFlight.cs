namespace Mujaz.Functions.Summaries;

/// <summary>Lets callers that want the same work at the same time share one run of it.</summary>
/// <remarks>
/// No caller owns the run: one that disconnects only leaves it, and the run is cancelled when the last one has left.
/// One process only; <see cref="Storage.ClaimStore"/> does the same across instances.
/// </remarks>
/// <typeparam name="TKey">Identifies the work.</typeparam>
/// <typeparam name="TResult">What the work gives.</typeparam>
internal sealed class SingleFlight<TKey, TResult>
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Flight> _flights = [];

    /// <summary>Joins the run under way for <paramref name="key"/>, or starts one.</summary>
    /// <param name="key">What work it is.</param>
    /// <param name="work">The work; its token is cancelled when no caller waits any more.</param>
    /// <param name="cancellationToken">Cancelled when this caller disconnects.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TResult> RunAsync(TKey key, Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var flight = Join(key, work);
        try
        {
            return await flight.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(key, flight);
        }
    }

    private Flight Join(TKey key, Func<CancellationToken, Task<TResult>> work)
    {
        lock (_lock)
        {
            if (_flights.TryGetValue(key, out var flight))
            {
                flight.Waiting++;
                return flight;
            }

            flight = new Flight();
            _flights.Add(key, flight);

            // Task.Run: the work must neither run under the lock nor inherit the first caller's context.
            var token = flight.Cancellation.Token;
            flight.Task = Task.Run(() => work(token), CancellationToken.None);
            _ = flight.Task.ContinueWith(
                _ => Remove(key, flight), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return flight;
        }
    }

    private void Leave(TKey key, Flight flight)
    {
        lock (_lock)
        {
            if (--flight.Waiting > 0 || flight.Task.IsCompleted)
            {
                return;
            }

            // The next caller starts a new run instead of joining one that is about to be cancelled.
            RemoveLocked(key, flight);
        }

        flight.Cancellation.Cancel();
    }

    private void Remove(TKey key, Flight flight)
    {
        lock (_lock)
        {
            RemoveLocked(key, flight);
        }
    }

    private void RemoveLocked(TKey key, Flight flight)
    {
        if (_flights.TryGetValue(key, out var current) && ReferenceEquals(current, flight))
        {
            _flights.Remove(key);
        }
    }

    private sealed class Flight
    {
        // Never disposed: it has no timer, and a late Cancel must not find it gone.
        public CancellationTokenSource Cancellation { get; } = new();

        public Task<TResult> Task { get; set; } = null!;

        public int Waiting { get; set; } = 1;
    }
}
