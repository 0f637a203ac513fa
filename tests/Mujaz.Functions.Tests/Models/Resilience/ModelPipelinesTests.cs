using System.Diagnostics.Metrics;
using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Mujaz.Functions.Models;
using Mujaz.Functions.Models.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Mujaz.Functions.Tests.Models.Resilience;

/// <summary>What a call goes through, in which order and with which settings: read from the lists the pipelines are built from.</summary>
public sealed class ModelPipelinesTests
{
    private static readonly ModelOptions Options = new()
    {
        Endpoint = "https://news.openai.azure.com",
        Deployment = "news",
        ApiKey = "key",
        AttemptTimeout = TimeSpan.FromSeconds(40),
        TotalTimeout = TimeSpan.FromSeconds(120),
        MaxConcurrency = 3,
        MaxRetries = 5,
        MaxRetryDelay = TimeSpan.FromSeconds(12),
    };

    [Fact]
    public void A_call_has_a_time_in_all_around_its_place_around_its_tries()
    {
        var strategies = Handler(Options).Strategies;

        Assert.Equal(["totalTimeout", "concurrency", "retry"], strategies.Select(strategy => strategy.Name));
        Assert.Equal(TimeSpan.FromSeconds(120), Assert.IsType<TimeoutStrategyOptions>(strategies[0].Settings).Timeout);
        var concurrency = Assert.IsType<ConcurrencyLimiterOptions>(strategies[1].Settings);
        Assert.Equal((3, int.MaxValue), (concurrency.PermitLimit, concurrency.QueueLimit));
        var retry = Assert.IsType<RetryStrategyOptions<HttpResponseMessage>>(strategies[2].Settings);
        Assert.Equal((5, DelayBackoffType.Exponential, true), (retry.MaxRetryAttempts, retry.BackoffType, retry.UseJitter));
        Assert.Equal(TimeSpan.FromSeconds(12), retry.MaxDelay);
    }

    [Fact]
    public void No_retries_are_no_retry_strategy() =>
        Assert.Equal(["totalTimeout", "concurrency"], Handler(new ModelOptions { Endpoint = Options.Endpoint, Deployment = "news", ApiKey = "key", MaxRetries = 0 }).Strategies.Select(strategy => strategy.Name));

    [Fact]
    public void Each_attempt_has_its_endpoints_limits_around_its_circuit_around_its_own_timeout()
    {
        var strategies = Endpoint(Options).Strategies;

        Assert.Equal(["rateLimit", "circuitBreaker", "attemptTimeout"], strategies.Select(strategy => strategy.Name));
        Assert.IsType<RequestGate>(strategies[0].Settings);
        var breaker = Assert.IsType<CircuitBreakerStrategyOptions<HttpResponseMessage>>(strategies[1].Settings);
        Assert.Equal((0.5, 10), (breaker.FailureRatio, breaker.MinimumThroughput));
        Assert.Equal(TimeSpan.FromSeconds(40), Assert.IsType<TimeoutStrategyOptions>(strategies[2].Settings).Timeout);
    }

    [Fact]
    public void Each_endpoint_has_a_circuit_and_limits_of_its_own()
    {
        var first = Endpoint(Options).Strategies;
        var second = Endpoint(Options).Strategies;

        Assert.NotSame(first[0].Settings, second[0].Settings);
        Assert.NotSame(first[1].Settings, second[1].Settings);
    }

    [Fact]
    public void The_defaults_stay_below_the_time_an_http_function_has()
    {
        var defaults = new ModelOptions();

        Assert.True(defaults.TotalTimeout <= ModelOptions.LongestTotalTimeout);
        Assert.True(ModelOptions.LongestTotalTimeout < TimeSpan.FromSeconds(230));
        Assert.True(defaults.AttemptTimeout < defaults.TotalTimeout);
    }

    private static ModelTelemetry Telemetry() => new(
        new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>(), NullLogger<ModelTelemetry>.Instance);

    private static ModelEndpoint Endpoint(ModelOptions options)
    {
        var address = EndpointAddress.Complete(options.Endpoint!);
        var credential = EndpointCredential.Of(options, address, () => throw new InvalidOperationException("A key needs no identity."), TimeProvider.System);
        return new ModelEndpoint(address, options.Deployment!, credential, options, Telemetry(), TimeProvider.System);
    }

    private static ModelResilienceHandler Handler(ModelOptions options) =>
        new([Endpoint(options)], options, Telemetry(), TimeProvider.System, () => 0, new SocketsHttpHandler());
}
