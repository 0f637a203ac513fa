using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Mujaz.Functions.Model.Resilience;
using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Testing;
using Polly.Timeout;

namespace Mujaz.Functions.Tests.Model.Resilience;

/// <summary>What a call goes through, in which order and with which settings, as the built pipelines themselves say.</summary>
public sealed class PipelineCompositionTests
{
    [Fact]
    public async Task A_call_has_a_time_in_all_around_its_place_around_its_tries()
    {
        await using var model = await StartAsync();

        var strategies = model.Services.GetRequiredService<CallPipeline>().Pipeline.GetPipelineDescriptor().Strategies;

        Assert.Equal(["totalTimeout", "concurrency", "retry"], strategies.Select(strategy => strategy.Options!.Name));
        Assert.Equal(TimeSpan.FromSeconds(120), Assert.IsType<TimeoutStrategyOptions>(strategies[0].Options).Timeout);
        Assert.IsType<RateLimiterStrategyOptions>(strategies[1].Options);
        var retry = Assert.IsType<RetryStrategyOptions<ModelOutcome>>(strategies[2].Options);
        Assert.Equal((5, DelayBackoffType.Exponential, true), (retry.MaxRetryAttempts, retry.BackoffType, retry.UseJitter));
        Assert.Equal(TimeSpan.FromSeconds(12), retry.MaxDelay);
    }

    [Fact]
    public async Task No_retries_are_no_retry_strategy()
    {
        await using var model = await StartAsync(retries: 0);

        var strategies = model.Services.GetRequiredService<CallPipeline>().Pipeline.GetPipelineDescriptor().Strategies;

        Assert.Equal(["totalTimeout", "concurrency"], strategies.Select(strategy => strategy.Options!.Name));
    }

    [Fact]
    public async Task Each_attempt_has_its_endpoints_limits_around_its_circuit_around_its_own_timeout()
    {
        await using var model = await StartAsync();

        var strategies = PipelineOf(model, "model").GetPipelineDescriptor().Strategies;

        Assert.Equal(["rateLimit", "circuitBreaker", "attemptTimeout"], strategies.Select(strategy => strategy.Options!.Name));
        Assert.Same(
            model.Services.GetRequiredKeyedService<RequestGate>("model"), Assert.IsType<RequestGateStrategy>(strategies[0].StrategyInstance).Gate);
        var breaker = Assert.IsType<CircuitBreakerStrategyOptions<HttpResponseMessage>>(strategies[1].Options);
        Assert.Equal((0.5, 10), (breaker.FailureRatio, breaker.MinimumThroughput));
        Assert.Equal(TimeSpan.FromSeconds(40), Assert.IsType<TimeoutStrategyOptions>(strategies[2].Options).Timeout);
    }

    [Fact]
    public async Task Each_endpoint_has_a_circuit_and_limits_of_its_own()
    {
        await using var model = await StartAsync();

        var first = PipelineOf(model, "model").GetPipelineDescriptor().Strategies;
        var second = PipelineOf(model, "model-fallback-0").GetPipelineDescriptor().Strategies;

        Assert.NotSame(((RequestGateStrategy)first[0].StrategyInstance).Gate, ((RequestGateStrategy)second[0].StrategyInstance).Gate);
        Assert.NotSame(first[1].StrategyInstance, second[1].StrategyInstance);
    }

    [Fact]
    public async Task Calls_of_the_batch_api_have_all_the_time_of_a_call_for_their_only_try()
    {
        await using var model = await StartAsync();

        var strategies = PipelineOf(model, "model-provider-batches").GetPipelineDescriptor().Strategies;

        Assert.Equal(ModelOptions.LongestTotalTimeout, Assert.IsType<TimeoutStrategyOptions>(strategies[2].Options).Timeout);
    }

    [Fact]
    public async Task The_body_is_read_inside_of_the_pipeline_and_no_redirect_is_followed()
    {
        await using var model = await StartAsync();

        var handlers = HandlersOf(model, "model");

        Assert.Equal([typeof(ResilienceHandler), typeof(ResponseBuffer), typeof(SocketsHttpHandler)], handlers.Skip(1).Select(handler => handler.GetType()));
        var transport = (SocketsHttpHandler)handlers[^1];
        Assert.False(transport.AllowAutoRedirect);
        Assert.InRange(transport.PooledConnectionLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public void The_defaults_stay_below_the_time_an_http_function_has()
    {
        var defaults = new ModelOptions();

        Assert.True(defaults.TotalTimeout <= ModelOptions.LongestTotalTimeout);
        Assert.True(ModelOptions.LongestTotalTimeout < TimeSpan.FromSeconds(230));
        Assert.True(defaults.AttemptTimeout < defaults.TotalTimeout);
    }

    private static Task<StubbedModel> StartAsync(int retries = 5) => StubbedModel.StartAsync(settings: stub => new()
    {
        ["Mujaz:Model:AttemptTimeout"] = "00:00:40",
        ["Mujaz:Model:TotalTimeout"] = "00:02:00",
        ["Mujaz:Model:MaxConcurrency"] = "3",
        ["Mujaz:Model:MaxRetries"] = $"{retries}",
        ["Mujaz:Model:MaxRetryDelay"] = "00:00:12",
        ["Mujaz:Model:Fallbacks:0:Endpoint"] = stub.Endpoint.ToString(),
    });

    /// <summary>The handlers of an endpoint's HTTP client, outermost first.</summary>
    private static List<HttpMessageHandler> HandlersOf(StubbedModel model, string name)
    {
        var handlers = new List<HttpMessageHandler>();
        for (var handler = model.Services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name); handler is not null;)
        {
            handlers.Add(handler);
            handler = (handler as DelegatingHandler)?.InnerHandler;
        }

        return handlers;
    }

    /// <summary>The very pipeline that an endpoint's handler sends requests through, which the package does not show.</summary>
    private static ResiliencePipeline<HttpResponseMessage> PipelineOf(StubbedModel model, string name)
    {
        var handler = HandlersOf(model, name).OfType<ResilienceHandler>().Single();
        using var request = new HttpRequestMessage();
        return typeof(ResilienceHandler)
            .GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
            .Select(field => field.GetValue(handler))
            .OfType<Func<HttpRequestMessage, ResiliencePipeline<HttpResponseMessage>>>()
            .Single()(request);
    }
}
