namespace Mujaz.Summaries;

/// <summary>How a model call ended.</summary>
public enum ModelOutcomeKind
{
    /// <summary>The model answered in full (<c>finish_reason: stop</c>); whether the answer is any good is not said.</summary>
    Answered,

    /// <summary>The answer was cut off by the token limit (<c>finish_reason: length</c>).</summary>
    Truncated,

    /// <summary>The model declined (<c>message.refusal</c>).</summary>
    Refused,

    /// <summary>A content filter stopped the prompt (400) or the answer (200 with <c>finish_reason: content_filter</c>).</summary>
    ContentFiltered,

    /// <summary>The answer had no content.</summary>
    Empty,

    /// <summary>No model is configured, or the stub has no recording for the article.</summary>
    NotConfigured,

    /// <summary>The provider throttles (429) and the wait is longer than the time left.</summary>
    Throttled,

    /// <summary>The endpoint failed, timed out, cut the connection, or its circuit is open.</summary>
    Unreachable,

    /// <summary>The provider rejected the call as wrong (other 4xx: key, deployment, parameters, prompt too long).</summary>
    Rejected,

    /// <summary>The configured token budget of the day is spent.</summary>
    BudgetSpent,
}
