using System.Text.Json.Nodes;
using Mujaz.ModelStub;
using Mujaz.ModelStub.Faults;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model.Resilience;

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
        var (first, second) = (JsonNode.Parse(model.Stub.Requests[0].Body)!.AsObject(), JsonNode.Parse(request.Body)!.AsObject());
        Assert.Equal("other-\"model\"", (string?)second["model"]);
        second["model"] = StubbedModel.Deployment;
        Assert.True(JsonNode.DeepEquals(first, second));
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

    [Fact]
    public async Task An_endpoint_that_is_no_such_api_is_passed_over()
    {
        await using var model = await StartAsync();
        model.Stub.Enqueue(ModelStubFaultKind.NotAChatCompletion);

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        Assert.Equal(1, _fallback.Statistics.Succeeded);
    }

    [Fact]
    public async Task A_compatible_server_steps_in_for_an_azure_resource_and_each_is_called_in_its_own_way()
    {
        await using var azure = await ModelStubServer.StartAsync(new ModelStubOptions(), TestContext.Current.CancellationToken);
        var redirect = new StubRedirect(azure, _fallback);
        await using var model = await StubbedModel.StartAsync(
            _time,
            settings: _ => new()
            {
                ["Mujaz:Model:Endpoint"] = "https://news.openai.azure.com",
                ["Mujaz:Model:Fallbacks:0:Endpoint"] = "https://models.example.org/v1/",
                ["Mujaz:Model:Fallbacks:0:Deployment"] = "other",
                ["Mujaz:Model:Fallbacks:0:ApiKey"] = "other-key",
            },
            services: redirect.Register);
        azure.Enqueue(ModelStubFaultKind.ServiceUnavailable);

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
        var (first, second) = (Assert.Single(azure.Requests), Assert.Single(_fallback.Requests));
        Assert.Equal([StubbedModel.Key], first.Headers["api-key"]);
        Assert.Equal(["Bearer other-key"], second.Headers["Authorization"]);
        Assert.Equal((int?)JsonNode.Parse(first.Body)!["max_completion_tokens"], (int?)JsonNode.Parse(second.Body)!["max_completion_tokens"]);
    }

    private Task<StubbedModel> StartAsync(string? deployment = "other-\"model\"") => StubbedModel.StartAsync(_time, settings: _ => new()
    {
        ["Mujaz:Model:Fallbacks:0:Endpoint"] = _fallback.Endpoint.ToString(),
        ["Mujaz:Model:Fallbacks:0:Deployment"] = deployment,
        ["Mujaz:Model:Fallbacks:0:ApiKey"] = "other-key",
    });
}
