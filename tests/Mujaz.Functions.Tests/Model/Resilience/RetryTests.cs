using System.Globalization;
using Mujaz.ModelStub.Faults;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model.Resilience;

/// <summary>Retries over real HTTP, on a clock whose waits take no time and are written down.</summary>
public sealed class RetryTests
{
    private readonly SkippingTimeProvider _time = new();

    [Theory]
    [InlineData("retry-after-ms", "2500", 2.5)]
    [InlineData("x-ms-retry-after-ms", "3000", 3)]
    [InlineData("Retry-After", "4", 4)]
    public async Task A_throttled_call_waits_as_long_as_the_header_says_and_is_answered(string header, string value, double seconds)
    {
        await using var model = await StubbedModel.StartAsync(_time);
        model.Stub.Enqueue(ModelStubFault.ThrottledWith(header, value));

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.Answered, outcome.Kind);
        AssertWaited(seconds);
    }

    [Fact]
    public async Task A_throttled_call_waits_until_the_date_the_header_says()
    {
        await using var model = await StubbedModel.StartAsync(_time);
        var date = _time.GetUtcNow().AddSeconds(6).ToString("r", CultureInfo.InvariantCulture);
        model.Stub.Enqueue(ModelStubFault.ThrottledWith("Retry-After", date));

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        AssertWaited(6);
    }

    [Fact]
    public async Task Without_a_header_the_waits_grow()
    {
        await using var model = await StubbedModel.StartAsync(_time);
        model.Stub.Enqueue(ModelStubFaultKind.Throttled, ModelStubFaultKind.InternalServerError, ModelStubFaultKind.ServiceUnavailable);

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        Assert.Equal(3, _time.Waits.Count);
        Assert.All(_time.Waits, wait => Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(20)));
        Assert.True(_time.Waits.Sum(wait => wait.TotalSeconds) > 1, "Three tries within a second are no back-off.");
    }

    [Theory]
    [InlineData("86400")]
    [InlineData("21")]
    public async Task A_wait_beyond_the_cap_ends_the_call_as_throttled_at_once(string seconds)
    {
        await using var model = await StubbedModel.StartAsync(_time);
        model.Stub.Enqueue(ModelStubFault.ThrottledWith("Retry-After", seconds));

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.Throttled, outcome.Kind);
        Assert.Equal(TimeSpan.FromSeconds(Math.Min(3_600, int.Parse(seconds, CultureInfo.InvariantCulture))), outcome.RetryAfter);
        Assert.Empty(_time.Waits);
        Assert.Equal(1, model.Stub.Statistics.Calls);
    }

    [Fact]
    public async Task A_wait_beyond_what_is_left_of_the_calls_time_ends_it_as_throttled()
    {
        await using var model = await StubbedModel.StartAsync(_time, settings: _ => new()
        {
            ["Mujaz:Model:TotalTimeout"] = "00:01:30",
            ["Mujaz:Model:AttemptTimeout"] = "00:01:10",
            ["Mujaz:Model:MaxRetryDelay"] = "00:00:45",
            ["Mujaz:Model:MaxRetries"] = "10",
        });
        model.Stub.Enqueue(Enumerable.Repeat(ModelStubFault.ThrottledWith("Retry-After", "40"), 5));

        var outcome = await model.AskAsync();

        // 0 s, 40 s and 80 s: a fourth try would come after the 90 s.
        Assert.Equal(ModelOutcomeKind.Throttled, outcome.Kind);
        Assert.Equal(TimeSpan.FromSeconds(40), outcome.RetryAfter);
        Assert.InRange(model.Stub.Statistics.Calls, 2, 3);
    }

    [Fact]
    public async Task A_call_that_stays_throttled_ends_as_throttled_after_its_retries()
    {
        await using var model = await StubbedModel.StartAsync(_time, settings: _ => new() { ["Mujaz:Model:MaxRetries"] = "2" });
        model.Stub.Enqueue(Enumerable.Repeat(ModelStubFault.ThrottledWith("retry-after-ms", "1000"), 3));

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.Throttled, outcome.Kind);
        Assert.Equal(TimeSpan.FromSeconds(1), outcome.RetryAfter);
        Assert.Equal(3, model.Stub.Statistics.Calls);
    }

    [Fact]
    public async Task Every_attempt_carries_exactly_one_authorization_header()
    {
        await using var model = await StubbedModel.StartAsync(_time);
        model.Stub.Enqueue(ModelStubFaultKind.Throttled, ModelStubFaultKind.InternalServerError, ModelStubFaultKind.CutConnection);

        await model.AskAsync();

        Assert.Equal(4, model.Stub.Requests.Count);
        Assert.All(model.Stub.Requests, request => Assert.Equal([$"Bearer {StubbedModel.Key}"], request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Every_attempt_carries_the_whole_body()
    {
        await using var model = await StubbedModel.StartAsync(_time);
        model.Stub.Enqueue(ModelStubFaultKind.InternalServerError, ModelStubFaultKind.InternalServerError);

        await model.AskAsync();

        Assert.Equal(3, model.Stub.Requests.Count);
        Assert.Single(model.Stub.Requests.Select(request => request.Body).Distinct());
        Assert.Contains("port of Nador", model.Stub.Requests[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelStubFaultKind.CutConnection)]
    [InlineData(ModelStubFaultKind.InternalServerError)]
    [InlineData(ModelStubFaultKind.ServiceUnavailable)]
    public async Task What_may_pass_is_tried_again_and_answered(ModelStubFaultKind fault)
    {
        await using var model = await StubbedModel.StartAsync(_time);
        model.Stub.Enqueue(fault);

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        Assert.Equal(2, model.Stub.Statistics.Calls);
    }

    [Fact]
    public async Task A_hanging_attempt_is_given_up_and_the_next_is_answered()
    {
        await using var model = await StubbedModel.StartAsync(settings: _ => new()
        {
            ["Mujaz:Model:AttemptTimeout"] = "00:00:00.5",
            ["Mujaz:Model:MaxRetryDelay"] = "00:00:00.01",
        });
        model.Stub.Enqueue(ModelStubFaultKind.Hang);

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        Assert.Equal(2, model.Stub.Statistics.Calls);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(422)]
    public async Task What_will_not_pass_is_not_tried_again(int status)
    {
        await using var model = await StubbedModel.StartAsync(_time);
        model.Stub.Enqueue(new ModelStubFault(ModelStubFaultKind.Error) { Status = status });

        Assert.Equal(ModelOutcomeKind.Rejected, (await model.AskAsync()).Kind);
        Assert.Equal(1, model.Stub.Statistics.Calls);
    }

    // A tenth of jitter on top keeps callers that were told the same from coming back in the same moment.
    private void AssertWaited(double seconds) =>
        Assert.InRange(Assert.Single(_time.Waits).TotalSeconds, seconds, seconds * 1.1);
}
