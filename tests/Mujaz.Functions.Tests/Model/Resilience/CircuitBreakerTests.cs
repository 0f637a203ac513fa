using Mujaz.ModelStub.Faults;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model.Resilience;

public sealed class CircuitBreakerTests
{
    private const int AttemptsThatOpenIt = 10;
    private readonly SkippingTimeProvider _time = new();

    [Fact]
    public async Task An_endpoint_that_fails_again_and_again_is_left_alone_and_tried_after_a_while()
    {
        await using var model = await StartAsync();
        model.Stub.Enqueue(Enumerable.Repeat(ModelStubFaultKind.InternalServerError, AttemptsThatOpenIt));
        for (var i = 0; i < AttemptsThatOpenIt; i++)
        {
            await model.AskAsync();
        }

        var refused = await model.AskAsync();
        Assert.Equal(ModelOutcomeKind.Unreachable, refused.Kind);
        Assert.NotNull(refused.RetryAfter);
        Assert.Equal(AttemptsThatOpenIt, model.Stub.Statistics.Calls);

        _time.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
    }

    [Theory]
    [InlineData(ModelStubFaultKind.Throttled)]
    [InlineData(ModelStubFaultKind.ContentFilterPrompt)]
    [InlineData(ModelStubFaultKind.Refusal)]
    public async Task Answers_nobody_likes_do_not_open_the_circuit(ModelStubFaultKind fault)
    {
        await using var model = await StartAsync();
        model.Stub.Enqueue(Enumerable.Repeat(fault, AttemptsThatOpenIt * 2));
        for (var i = 0; i < AttemptsThatOpenIt * 2; i++)
        {
            await model.AskAsync();
        }

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
    }

    private Task<StubbedModel> StartAsync() =>
        StubbedModel.StartAsync(_time, settings: _ => new() { ["Mujaz:Model:MaxRetries"] = "0" });
}
