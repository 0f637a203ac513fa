using System.Net;
using Mujaz.Functions.Model.Settings;
using Mujaz.Functions.Telemetry;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Mujaz.Functions.Model.Resilience;

/// <summary>What each attempt at one endpoint goes through, outermost first: its limits, its circuit, the time of one attempt.</summary>
internal static class EndpointPipeline
{
    /// <summary>Adds the strategies.</summary>
    /// <param name="builder">The endpoint's pipeline.</param>
    /// <param name="host">The endpoint's host, for the log.</param>
    /// <param name="gate">The endpoint's limits.</param>
    /// <param name="options">The settings.</param>
    /// <param name="telemetry">Gets changes of the circuit.</param>
    /// <param name="time">The clock of every wait and time-out.</param>
    public static void Configure(
        ResiliencePipelineBuilder<HttpResponseMessage> builder,
        string host,
        RequestGate gate,
        ModelOptions options,
        ModelTelemetry telemetry,
        TimeProvider time)
    {
        builder.TimeProvider = time;
        builder
            .AddStrategy(_ => new RequestGateStrategy(gate, options.MaxRetryDelay, time), new RequestGateStrategyOptions { Name = "rateLimit" })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                Name = "circuitBreaker",

                // Half of at least ten attempts in half a minute: an outage, not bad luck.
                FailureRatio = 0.5,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(15),
                ShouldHandle = arguments => new(IsOutage(arguments.Outcome)),
                OnOpened = arguments => { telemetry.CircuitOpened(host, arguments.BreakDuration); return default; },
                OnClosed = _ => { telemetry.CircuitClosed(host); return default; },
            })
            .AddTimeout(new TimeoutStrategyOptions { Name = "attemptTimeout", Timeout = options.AttemptTimeout });
    }

    /// <summary>The transport: connections are renewed so that changes of DNS are seen.</summary>
    /// <param name="address">Where the calls go.</param>
    public static SocketsHttpHandler CreateTransport(Uri address) => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AutomaticDecompression = DecompressionMethods.All,

        // A redirect would carry the article and the key to an address that is not configured.
        AllowAutoRedirect = false,

        // HTTP_PROXY is for the way out of the machine, and a proxy elsewhere cannot reach this loopback.
        UseProxy = !address.IsLoopback,
    };

    /// <summary>Whether the endpoint itself failed. Throttling is not failure.</summary>
    private static bool IsOutage(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        { Result: { } response } => (int)response.StatusCode is 408 or >= 500,
        _ => false,
    };
}
