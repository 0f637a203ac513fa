using System.Text.Json.Nodes;
using Mujaz.ModelStub;
using Mujaz.ModelStub.Faults;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Models.Resilience;

public sealed class FallbackTests : IAsyncLifetime
{
    private readonly SkippingTimeProvider _time = new();
    private ModelStubServer _fallback = null!;

    public async ValueTask InitializeAsync() =>
        _fallback = await ModelStubServer.StartAsync(new ModelStubOptions { Synthesize = true }, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _fallback.DisposeAsync();

    [Theory]
    [InlineData(ModelStubFaultKind.Throttled)]
    [InlineData(ModelStubFaultKind.InternalServerError)]
    [InlineData(ModelStubFaultKind.CutConnection)]
    public async Task A_failing_endpoint_is_passed_over_without_a_wait(ModelStubFaultKind fault)
    {
        await using var model = await StartAsync();
        model.Stub.Enqueue(fault);

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        Assert.Empty(_time.Waits);
        Assert.Equal(1, _fallback.Statistics.Succeeded);
    }

    [Fact]
    public async Task The_fallback_gets_its_own_key_and_deployment_and_the_same_article()
    {
        await using var model = await StartAsync();
        model.Stub.Enqueue(ModelStubFaultKind.ServiceUnavailable);

        await model.AskAsync();

        var request = Assert.Single(_fallback.Requests);
        Assert.Equal(["Bearer other-key"], request.Headers["Authorization"]);
        Assert.Equal("other-\"model\"", (string?)JsonNode.Parse(request.Body)!["model"]);
        Assert.EndsWith(model.Stub.Requests[0].Body[30..], request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_throttled_endpoint_is_left_alone_for_as_long_as_it_said()
    {
        await using var model = await StartAsync();
        model.Stub.Enqueue(ModelStubFault.ThrottledWith("Retry-After", "15"));

        await model.AskAsync();
        await model.AskAsync();
        Assert.Equal(1, model.Stub.Statistics.Calls);
        Assert.Equal(2, _fallback.Statistics.Calls);

        _time.Advance(TimeSpan.FromSeconds(16));
        await model.AskAsync();
        Assert.Equal(2, model.Stub.Statistics.Calls);
    }

    [Fact]
    public async Task When_all_are_throttled_the_shortest_wait_counts()
    {
        await using var model = await StartAsync();
        model.Stub.Enqueue(ModelStubFault.ThrottledWith("Retry-After", "15"));
        _fallback.Enqueue(ModelStubFault.ThrottledWith("Retry-After", "2"));

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        Assert.InRange(Assert.Single(_time.Waits).TotalSeconds, 2, 2.2);
        Assert.Equal(2, _fallback.Statistics.Calls);
    }

    [Fact]
    public async Task A_call_that_is_wrong_is_not_passed_on()
    {
        await using var model = await StartAsync();
        model.Stub.Enqueue(new ModelStubFault(ModelStubFaultKind.Error) { Status = 401 });

        Assert.Equal(ModelOutcomeKind.Rejected, (await model.AskAsync()).Kind);
        Assert.Equal(0, _fallback.Statistics.Calls);
    }

    [Fact]
    public async Task A_fallback_without_a_deployment_of_its_own_gets_the_first_ones()
    {
        await using var model = await StartAsync(deployment: null);
        model.Stub.Enqueue(ModelStubFaultKind.ServiceUnavailable);

        await model.AskAsync();

        Assert.Equal(model.Stub.Requests[0].Body, Assert.Single(_fallback.Requests).Body);
    }

    private Task<StubbedModel> StartAsync(string? deployment = "other-\"model\"") => StubbedModel.StartAsync(_time, settings: _ => new()
    {
        ["Mujaz:Model:Fallbacks:0:Endpoint"] = _fallback.Endpoint.ToString(),
        ["Mujaz:Model:Fallbacks:0:Deployment"] = deployment,
        ["Mujaz:Model:Fallbacks:0:ApiKey"] = "other-key",
    });
}
