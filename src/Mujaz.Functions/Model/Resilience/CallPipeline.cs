using Microsoft.Extensions.Options;
using Mujaz.Functions.Model.Settings;
using Mujaz.Functions.Model.Telemetry;
using Mujaz.Summaries;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Mujaz.Functions.Model.Resilience;

/// <summary>
/// What surrounds the endpoints, outermost first: the time of the whole call, a place among the calls under way, tries. The
/// tries are here and not in an endpoint's own pipeline so that no endpoint is waited for while another has room.
/// </summary>
internal sealed class CallPipeline : IDisposable
{
    private readonly System.Threading.RateLimiting.ConcurrencyLimiter _places;

    /// <summary>Builds the pipeline. Polly's telemetry is left out: it would put answers into the log.</summary>
    public CallPipeline(IOptions<ModelOptions> options, ModelTelemetry telemetry, TimeProvider time)
    {
        var settings = options.Value;
        _places = new(new() { PermitLimit = settings.MaxConcurrency, QueueLimit = int.MaxValue });
        Budget = new RetryBudget(settings, time);
        var builder = new ResiliencePipelineBuilder<ModelOutcome> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Name = "totalTimeout", Timeout = settings.TotalTimeout })
            .AddRateLimiter(new Polly.RateLimiting.RateLimiterStrategyOptions
            {
                Name = "concurrency",
                RateLimiter = arguments => _places.AcquireAsync(1, arguments.Context.CancellationToken),
            });
        if (settings.MaxRetries > 0)
        {
            builder.AddRetry(Retry(settings, telemetry));
        }

        Pipeline = builder.Build();
    }

    /// <summary>The pipeline of every call of the process.</summary>
    public ResiliencePipeline<ModelOutcome> Pipeline { get; }

    /// <summary>Decides on another try.</summary>
    public RetryBudget Budget { get; }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private RetryStrategyOptions<ModelOutcome> Retry(ModelOptions settings, ModelTelemetry telemetry) => new()
    {
        Name = "retry",
        MaxRetryAttempts = settings.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = RetryBudget.FirstDelay,
        MaxDelay = settings.MaxRetryDelay,
        ShouldHandle = arguments => new(Budget.Allows(arguments.Context, arguments.Outcome.Result, arguments.AttemptNumber)),
        DelayGenerator = arguments => new(RetryBudget.Delay(arguments.Outcome.Result, Random.Shared.NextDouble())),
        OnRetry = arguments =>
        {
            telemetry.Retrying(arguments.AttemptNumber + 1, arguments.RetryDelay, arguments.Outcome.Result!);
            return default;
        },
    };
}
