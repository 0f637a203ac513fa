using Mujaz.Functions.Summaries;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Summaries;

public sealed class TimeLimitedTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(200);

    private readonly SettableTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly TaskCompletionSource<string> _work = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationToken _workToken;

    [Fact]
    public async Task Work_done_in_time_gives_its_result()
    {
        var waiting = RunAsync(TestContext.Current.CancellationToken);

        _work.SetResult("done");

        Assert.Equal("done", await waiting);
    }

    [Fact]
    public async Task Work_that_takes_longer_goes_on_without_the_caller()
    {
        using var caller = new CancellationTokenSource();
        var waiting = RunAsync(caller.Token);

        _time.Advance(Limit);

        Assert.Null(await waiting);
        await caller.CancelAsync();
        Assert.False(_workToken.IsCancellationRequested);
    }

    [Fact]
    public async Task A_caller_who_leaves_in_time_takes_the_work_along()
    {
        using var caller = new CancellationTokenSource();
        var waiting = RunAsync(caller.Token);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.True(_workToken.IsCancellationRequested);
    }

    [Fact]
    public async Task A_time_out_of_the_work_itself_is_a_failure_and_no_reason_to_go_on()
    {
        var waiting = RunAsync(TestContext.Current.CancellationToken);

        _work.SetException(new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => waiting);
    }

    private Task<string?> RunAsync(CancellationToken caller) => TimeLimited.RunAsync(
        token =>
        {
            _workToken = token;
            return _work.Task;
        },
        Limit,
        _time,
        caller);
}
