using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Mujaz.Functions.Models.Resilience;

/// <summary>What a model call goes through, outermost first: once for the call, and once for each endpoint it tries.</summary>
internal static class ModelPipelines
{
    /// <summary>Around the whole call: time in all, then a place, then tries. Inside, the endpoints in their order.</summary>
    public static IReadOnlyList<PipelineStrategy> OfCall(ModelOptions options, RetryBudget budget, ModelTelemetry telemetry, Func<double> random)
    {
        List<PipelineStrategy> strategies =
        [
            Timeout("totalTimeout", options.TotalTimeout),
            Concurrency(options.MaxConcurrency),
        ];
        if (options.MaxRetries > 0)
        {
            strategies.Add(Retry(options, budget, telemetry, random));
        }

        return strategies;
    }

    /// <summary>Around each attempt at one endpoint: its limits, its circuit, the time of one attempt.</summary>
    public static IReadOnlyList<PipelineStrategy> OfEndpoint(string endpoint, RequestGate gate, ModelOptions options, ModelTelemetry telemetry, TimeProvider time)
    {
        var breaker = new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            Name = "circuitBreaker",
            // Half of at least ten attempts in half a minute: an outage, not bad luck.
            FailureRatio = 0.5,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
            ShouldHandle = arguments => new(TransientFailure.IsOutage(arguments.Outcome)),
            OnOpened = arguments => { telemetry.CircuitOpened(endpoint, arguments.BreakDuration); return default; },
            OnClosed = _ => { telemetry.CircuitClosed(endpoint); return default; },
        };
        return
        [
            new("rateLimit", gate, builder => builder.AddStrategy(_ => new RequestGateStrategy(gate, options.MaxRetryDelay, time))),
            new("circuitBreaker", breaker, builder => builder.AddCircuitBreaker(breaker)),
            Timeout("attemptTimeout", options.AttemptTimeout),
        ];
    }

    /// <summary>Builds the pipeline a list describes.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Build(IEnumerable<PipelineStrategy> strategies, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        foreach (var strategy in strategies)
        {
            strategy.AddTo(builder);
        }

        return builder.Build();
    }

    private static PipelineStrategy Timeout(string name, TimeSpan timeout)
    {
        var settings = new TimeoutStrategyOptions { Name = name, Timeout = timeout };
        return new(name, settings, builder => builder.AddTimeout(settings));
    }

    private static PipelineStrategy Concurrency(int limit)
    {
        var settings = new ConcurrencyLimiterOptions
        {
            PermitLimit = limit,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };

        // Lives as long as the pipeline, which lives as long as the process.
        var limiter = new ConcurrencyLimiter(settings);
        return new("concurrency", settings, builder => builder.AddStrategy(_ => new ConcurrencyStrategy(limiter)));
    }

    private static PipelineStrategy Retry(ModelOptions options, RetryBudget budget, ModelTelemetry telemetry, Func<double> random)
    {
        var settings = new RetryStrategyOptions<HttpResponseMessage>
        {
            Name = "retry",
            MaxRetryAttempts = options.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = RetryBudget.FirstDelay,
            MaxDelay = options.MaxRetryDelay,
            Randomizer = random,
            ShouldHandle = arguments => new(budget.Allows(arguments.Context, arguments.Outcome, arguments.AttemptNumber)),
            DelayGenerator = arguments => new(budget.Delay(arguments.Outcome, random())),
            OnRetry = arguments => { telemetry.Retrying(arguments.AttemptNumber + 1, arguments.RetryDelay, arguments.Outcome); return default; },
        };
        return new("retry", settings, builder => builder.AddRetry(settings));
    }
}
