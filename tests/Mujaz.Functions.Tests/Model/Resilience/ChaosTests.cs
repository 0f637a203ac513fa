using Mujaz.ModelStub;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model.Resilience;

public sealed class ChaosTests
{
    [Fact]
    public async Task With_a_fifth_of_all_attempts_failing_every_call_is_answered_exactly_once()
    {
        const int Calls = 60;
        await using var model = await StubbedModel.StartAsync(
            stub: new ModelStubOptions { Synthesize = true, RandomFaultRate = 0.2, RandomSeed = 11, KeptRequests = 1_000 },
            settings: _ => new()
            {
                ["Mujaz:Model:AttemptTimeout"] = "00:00:02",
                ["Mujaz:Model:MaxRetries"] = "10",
                ["Mujaz:Model:MaxRetryDelay"] = "00:00:02",
            });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => model.AskAsync()));

        Assert.All(outcomes, outcome => Assert.Equal(ModelOutcomeKind.Answered, outcome.Kind));
        Assert.Equal(Calls, model.Stub.Statistics.Succeeded);
        Assert.NotEmpty(model.Stub.Statistics.Faults);
        Assert.All(model.Stub.Requests, request => Assert.Single(request.Headers["Authorization"]));
    }
}
