using System.Diagnostics;
using System.Diagnostics.Metrics;
using Mujaz.Summaries;

namespace Mujaz.Functions.Telemetry;

/// <summary>
/// Metrics and log of the model calls. Names follow OpenTelemetry's semantic conventions for generative AI where they have
/// one. Nothing here sees the article, the prompt, the answer or the key.
/// </summary>
internal sealed class ModelTelemetry
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = SummaryTracing.Name;

    // The buckets the conventions advise, in seconds and in tokens.
    private static readonly double[] DurationBuckets = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];
    private static readonly int[] TokenBuckets = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864];

    private readonly ILogger<ModelTelemetry> _logger;
    private readonly Histogram<int> _tokens;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _cachedTokens;
    private readonly Counter<long> _reasoningTokens;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _failovers;
    private readonly Counter<double> _cost;

    /// <summary>Creates the instruments.</summary>
    public ModelTelemetry(IMeterFactory meters, ILogger<ModelTelemetry> logger)
    {
        _logger = logger;
        var meter = meters.Create(MeterName);
        _tokens = meter.CreateHistogram(
            "gen_ai.client.token.usage",
            "{token}",
            "Tokens of a call, by type.",
            null,
            new InstrumentAdvice<int> { HistogramBucketBoundaries = TokenBuckets });
        _duration = meter.CreateHistogram(
            "gen_ai.client.operation.duration",
            "s",
            "How long a call took, with its retries.",
            null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = DurationBuckets });
        _cachedTokens = meter.CreateCounter<long>(
            "mujaz.model.cached_input_tokens", "{token}", "Input tokens read from the provider's prompt cache.");
        _reasoningTokens = meter.CreateCounter<long>("mujaz.model.reasoning_tokens", "{token}", "Output tokens that were hidden reasoning.");
        _retries = meter.CreateCounter<long>("mujaz.model.retries", "{retry}", "Tries after the first.");
        _failovers = meter.CreateCounter<long>("mujaz.model.failovers", "{call}", "Moves to a fallback endpoint.");
        _cost = meter.CreateCounter<double>("mujaz.model.cost", "{currency}", "Money spent, by the configured price table.");
    }

    /// <summary>A call ended.</summary>
    /// <param name="span">The call's span, or null when there is no listener.</param>
    /// <param name="requested">The model that was asked.</param>
    /// <param name="server">The first endpoint's host.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="cost">What it cost, or null without a price.</param>
    public void Completed(Activity? span, string requested, string server, ModelOutcome outcome, TimeSpan elapsed, decimal? cost)
    {
        var tags = Spent(requested, server, outcome, cost);
        if (outcome.Kind != ModelOutcomeKind.Answered)
        {
            tags.Add("error.type", outcome.Kind.ToString());
        }

        _duration.Record(elapsed.TotalSeconds, tags);
        Describe(span, outcome, tags);
        if (outcome.Kind == ModelOutcomeKind.Answered)
        {
            ModelLog.Answered(_logger, requested, elapsed.TotalMilliseconds, outcome.Usage.InputTokens, outcome.Usage.OutputTokens);
        }
        else
        {
            ModelLog.NotAnswered(_logger, requested, outcome.Kind, elapsed.TotalMilliseconds, outcome.Detail);
        }
    }

    /// <summary>An answer was fetched from the provider's Batch API. How long it took is the provider's business.</summary>
    /// <param name="requested">The model that was asked.</param>
    /// <param name="server">The endpoint's host.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="cost">What it cost, or null without a price.</param>
    public void Fetched(string requested, string server, ModelOutcome outcome, decimal? cost)
    {
        Spent(requested, server, outcome, cost);
        ModelLog.Fetched(_logger, requested, outcome.Kind, outcome.Usage.InputTokens, outcome.Usage.OutputTokens);
    }

    /// <summary>A call waits before another try.</summary>
    public void Retrying(int attempt, TimeSpan delay, ModelOutcome outcome)
    {
        var reason = ReasonOf(outcome);
        _retries.Add(1, new KeyValuePair<string, object?>("error.type", reason));
        ModelLog.Retrying(_logger, attempt, delay.TotalMilliseconds, reason);
    }

    /// <summary>A call moves to another endpoint.</summary>
    public void MovingOn(string endpoint, ModelOutcome outcome)
    {
        var reason = ReasonOf(outcome);
        _failovers.Add(1, new KeyValuePair<string, object?>("server.address", endpoint), new("error.type", reason));
        ModelLog.MovingOn(_logger, endpoint, reason);
    }

    /// <summary>An endpoint failed too often and is left alone for a while.</summary>
    public void CircuitOpened(string endpoint, TimeSpan duration) => ModelLog.CircuitOpened(_logger, endpoint, duration.TotalSeconds);

    /// <summary>An endpoint works again.</summary>
    public void CircuitClosed(string endpoint) => ModelLog.CircuitClosed(_logger, endpoint);

    private static void Describe(Activity? span, ModelOutcome outcome, TagList tags)
    {
        foreach (var (name, value) in tags)
        {
            span?.SetTag(name, value);
        }

        span?.SetTag("gen_ai.usage.input_tokens", outcome.Usage.InputTokens).SetTag("gen_ai.usage.output_tokens", outcome.Usage.OutputTokens);
        if (outcome.Kind != ModelOutcomeKind.Answered)
        {
            span?.SetStatus(ActivityStatusCode.Error);
        }
    }

    private TagList Spent(string requested, string server, ModelOutcome outcome, decimal? cost)
    {
        var tags = new TagList
        {
            { "gen_ai.operation.name", "chat" },
            { "gen_ai.provider.name", server.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase) ? "azure.ai.openai" : "openai" },
            { "gen_ai.request.model", requested },
            { "server.address", server },
        };
        if (outcome.Model is { } model)
        {
            tags.Add("gen_ai.response.model", model);
        }

        RecordTokens(outcome.Usage, tags);
        _cost.Add((double)(cost ?? 0), tags);
        return tags;
    }

    private void RecordTokens(TokenUsage usage, TagList tags)
    {
        if (usage.Calls == 0)
        {
            return;
        }

        _cachedTokens.Add(usage.CachedInputTokens, tags);
        _reasoningTokens.Add(usage.ReasoningTokens, tags);
        var input = tags;
        input.Add("gen_ai.token.type", "input");
        _tokens.Record(usage.InputTokens, input);
        var output = tags;
        output.Add("gen_ai.token.type", "output");
        _tokens.Record(usage.OutputTokens, output);
    }

    private static string ReasonOf(ModelOutcome outcome) => outcome.Reason ?? outcome.Kind.ToString();
}
