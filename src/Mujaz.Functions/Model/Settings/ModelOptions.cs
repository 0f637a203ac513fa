namespace Mujaz.Functions.Model.Settings;

/// <summary>The settings of the model call: configuration section <c>Mujaz:Model</c>. <c>docs/models.md</c> has the table.</summary>
internal sealed class ModelOptions : ModelEndpointOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Mujaz:Model";

    /// <summary>The longest total budget: a Functions HTTP call dies at 230 s, and the rest of the work needs its share.</summary>
    public static readonly TimeSpan LongestTotalTimeout = TimeSpan.FromSeconds(200);

    /// <summary>Whether the endpoint replays recordings, so that results say so.</summary>
    public bool Recorded { get; set; }

    /// <summary>The most output tokens a call may be given, hidden reasoning included.</summary>
    public int MaxOutputTokens { get; set; } = 16_384;

    /// <summary>
    /// Output tokens granted on top of the visible answer for hidden reasoning; by default what
    /// <see cref="ReasoningEffort"/> suggests. Providers admit calls by this limit: 0 is right for a model that does not reason.
    /// </summary>
    public int? ReasoningTokens { get; set; }

    /// <summary>Sent as <c>reasoning_effort</c> when set (<c>none</c>, <c>minimal</c>, <c>low</c> …).</summary>
    public string? ReasoningEffort { get; set; }

    /// <summary>Sent as <c>verbosity</c> when set (<c>low</c>, <c>medium</c>, <c>high</c>).</summary>
    public string? Verbosity { get; set; }

    /// <summary>Sent as <c>temperature</c> when set, 0 to 2; reasoning models refuse it.</summary>
    public float? Temperature { get; set; }

    /// <summary>
    /// The deployment that the provider's Batch API takes; by default <see cref="ModelEndpointOptions.Deployment"/>. On Azure
    /// it is one of its own, of the type Global Batch or Data Zone Batch, and must be of the same model.
    /// </summary>
    public string? BatchDeployment { get; set; }

    /// <summary>What share of the price the Batch API saves, 0 to 1. Half at Azure OpenAI and at OpenAI.</summary>
    public decimal BatchDiscount { get; set; } = 0.5m;

    /// <summary>How the answer's schema reaches the model.</summary>
    public StructuredOutputMode StructuredOutput { get; set; } = StructuredOutputMode.Strict;

    /// <summary>The name of the parameter that limits output: <c>max_completion_tokens</c>, or <c>max_tokens</c> for older servers.</summary>
    public string TokenLimitParameter { get; set; } = "max_completion_tokens";

    /// <summary>How long one attempt may take, its body included.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How long a call may take in all: queueing, attempts and waits.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(180);

    /// <summary>How many calls of this process may be under way at once; the others queue.</summary>
    public int MaxConcurrency { get; set; } = 16;

    /// <summary>How often a call is tried again, 0 to 10.</summary>
    public int MaxRetries { get; set; } = 4;

    /// <summary>The longest wait between two tries; a provider that asks for more ends the call as throttled.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The most requests a minute to each endpoint; what <c>x-ratelimit-limit-requests</c> says counts when it is lower.</summary>
    public int? RequestsPerMinute { get; set; }

    /// <summary>The most tokens a minute to each endpoint; what <c>x-ratelimit-limit-tokens</c> says counts when it is lower.</summary>
    public int? TokensPerMinute { get; set; }

    /// <summary>The most tokens (input and output) of a UTC day; null is no limit.</summary>
    public long? DailyTokenBudget { get; set; }

    /// <summary>The most tokens of a UTC day that the callers of one key may spend; null is no limit. What came as a blob counts for no key.</summary>
    public long? DailyTokenBudgetPerKey { get; set; }

    /// <summary>The currency of <see cref="Prices"/>, as a label.</summary>
    public string Currency { get; set; } = "USD";

    /// <summary>Prices by deployment or model name.</summary>
    public Dictionary<string, ModelPriceOptions> Prices { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The endpoint of verifications, the second look at doubtful sentences; null for the endpoints of all calls. What it leaves
    /// out is the first endpoint's.
    /// </summary>
    public ModelEndpointOptions? Verifier { get; set; }

    /// <summary>Where to turn, in this order, when the first endpoint throttles or fails.</summary>
    public IList<ModelEndpointOptions> Fallbacks { get; set; } = [];

    /// <summary>
    /// The settings of calls to the provider's Batch API: one try with all the time there is, because a second one may create a
    /// second batch, and none of the limits of chat calls.
    /// </summary>
    public ModelOptions ForProviderBatches() => new()
    {
        Endpoint = Endpoint,
        Deployment = Deployment,
        ApiKey = ApiKey,
        AttemptTimeout = LongestTotalTimeout,
        TotalTimeout = LongestTotalTimeout,
        MaxRetries = 0,
    };

    /// <summary>Whether a model is configured at all.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Endpoint);

    /// <summary>The tokens granted for hidden reasoning, from <see cref="ReasoningTokens"/> or by effort.</summary>
    public int EffectiveReasoningTokens => ReasoningTokens ?? ReasoningEffort?.ToLowerInvariant() switch
    {
        "none" => 0,
        "minimal" => 1_000,
        "medium" => 8_000,
        "high" or "xhigh" => 12_000,
        // Also when nothing is said: reasoning models reason by default, and a limit too small is paid for and thrown away.
        _ => 4_000,
    };
}
