using Mujaz.ModelStub;
using Mujaz.ModelStub.Faults;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model.Resilience;

/// <summary>The limits over real HTTP.</summary>
public sealed class LimitsTests
{
    [Fact]
    public async Task No_more_calls_are_under_way_than_the_limit_and_all_are_answered()
    {
        await using var model = await StubbedModel.StartAsync(
            stub: new ModelStubOptions { Synthesize = true, Latency = TimeSpan.FromMilliseconds(50) },
            settings: _ => new() { ["Mujaz:Model:MaxConcurrency"] = "3" });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => model.AskAsync()));

        Assert.All(outcomes, outcome => Assert.Equal(ModelOutcomeKind.Answered, outcome.Kind));
        Assert.Equal(3, model.Stub.Statistics.PeakConcurrency);
    }

    [Fact]
    public async Task A_caller_that_leaves_the_queue_takes_nobodys_place()
    {
        await using var model = await StubbedModel.StartAsync(settings: _ => new() { ["Mujaz:Model:MaxConcurrency"] = "1" });
        model.Stub.Enqueue(ModelStubFaultKind.Hang);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var hanging = model.AskAsync(first.Token);
        var leaving = model.AskAsync(second.Token);
        var staying = model.AskAsync();

        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);

        Assert.Equal(ModelOutcomeKind.Answered, (await staying).Kind);
    }

    [Fact]
    public async Task The_limit_a_response_teaches_spreads_the_calls_that_follow()
    {
        var time = new SkippingTimeProvider();
        await using var model = await StubbedModel.StartAsync(time);
        model.Stub.Enqueue(new ModelStubFault(ModelStubFaultKind.None)
        {
            Headers = new Dictionary<string, string> { ["x-ratelimit-limit-requests"] = "60", ["x-ratelimit-remaining-requests"] = "0" },
        });

        await model.AskAsync();
        await model.AskAsync();

        Assert.Equal(1, Assert.Single(time.Waits).TotalSeconds, 3);
        Assert.Equal(2, model.Stub.Statistics.Succeeded);
    }

    [Fact]
    public async Task A_call_for_which_the_limit_has_no_room_in_time_is_throttled_and_not_made()
    {
        var time = new SkippingTimeProvider();
        await using var model = await StubbedModel.StartAsync(time, settings: _ => new() { ["Mujaz:Model:RequestsPerMinute"] = "1" });

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.Throttled, outcome.Kind);
        Assert.Equal(60, outcome.RetryAfter!.Value.TotalSeconds, 3);
        Assert.Equal(1, model.Stub.Statistics.Calls);
    }
}
