using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Tests.Summaries;

public sealed class SingleFlightTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Callers_at_the_same_time_share_one_run()
    {
        var flights = new SingleFlight<string, int>();
        var gate = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = 0;
        var callers = Enumerable.Range(0, 50)
            .Select(_ => flights.RunAsync("a", _ => { Interlocked.Increment(ref runs); return gate.Task; }, Token))
            .ToArray();

        gate.SetResult(42);

        Assert.All(await Task.WhenAll(callers), result => Assert.Equal(42, result));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Different_keys_run_apart()
    {
        var flights = new SingleFlight<string, string>();

        var results = await Task.WhenAll(
            flights.RunAsync("a", _ => Task.FromResult("a"), Token),
            flights.RunAsync("b", _ => Task.FromResult("b"), Token));

        Assert.Equal(["a", "b"], results);
    }

    [Fact]
    public async Task One_callers_cancellation_does_not_cancel_the_others()
    {
        var flights = new SingleFlight<string, int>();
        var gate = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var impatient = new CancellationTokenSource();
        var first = flights.RunAsync("a", token => gate.Task.WaitAsync(token), impatient.Token);
        var second = flights.RunAsync("a", _ => throw new InvalidOperationException("must join"), Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult(7);

        Assert.Equal(7, await second);
    }

    [Fact]
    public async Task The_run_is_cancelled_when_the_last_caller_leaves()
    {
        var flights = new SingleFlight<string, int>();
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        Task<int> Run(CancellationToken caller) => flights.RunAsync(
            "a",
            async token =>
            {
                await using var registration = token.Register(() => cancelled.SetResult());
                await Task.Delay(Timeout.Infinite, token);
                return 0;
            },
            caller);
        var a = Run(first.Token);
        var b = Run(second.Token);

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => a);
        Assert.False(cancelled.Task.IsCompleted);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => b);

        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    [Fact]
    public async Task A_failure_reaches_every_caller_and_the_next_one_starts_afresh()
    {
        var flights = new SingleFlight<string, int>();
        var gate = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var callers = Enumerable.Range(0, 3).Select(_ => flights.RunAsync("a", _ => gate.Task, Token)).ToArray();

        gate.SetException(new InvalidOperationException("broken"));

        foreach (var caller in callers)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => caller);
        }

        Assert.Equal(1, await flights.RunAsync("a", _ => Task.FromResult(1), Token));
    }
}
