namespace Mujaz.Summaries;

/// <summary>The result of a model call.</summary>
/// <param name="Kind">How it ended.</param>
public sealed record ModelOutcome(ModelOutcomeKind Kind)
{
    /// <summary>The answer's text when <see cref="Kind"/> is <see cref="ModelOutcomeKind.Answered"/>; otherwise null.</summary>
    public string? Content { get; init; }

    /// <summary>What the call cost, also when it failed after tokens were spent.</summary>
    public TokenUsage Usage { get; init; }

    /// <summary>The model that answered, as the provider names it; null when none did.</summary>
    public string? Model { get; init; }

    /// <summary>One sentence for people: what went wrong. Never contains the article or a key.</summary>
    public string? Detail { get; init; }

    /// <summary>What failed, as a short code for metrics and the log (<c>429</c>, <c>timeout</c>); null where the kind says it.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Whether the same call may do better when it is made again, at once or after <see cref="RetryAfter"/>. Whoever makes the
    /// call has already done so as often as it may.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <summary>The categories a content filter named, e.g. <c>violence</c>.</summary>
    public IReadOnlyList<string> FilterCategories { get; init; } = [];

    /// <summary>How long to wait before the next try, when the provider said so.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
