namespace Mujaz.Summaries;

/// <summary>What model calls cost in tokens. Adds up with <c>+</c>.</summary>
/// <param name="Calls">How many calls were answered.</param>
/// <param name="InputTokens">Tokens sent, cached ones included.</param>
/// <param name="CachedInputTokens">Of these, the ones the provider read from its prompt cache.</param>
/// <param name="OutputTokens">Tokens received, reasoning included.</param>
/// <param name="ReasoningTokens">Of these, the hidden reasoning.</param>
public readonly record struct TokenUsage(
    int Calls,
    int InputTokens,
    int CachedInputTokens,
    int OutputTokens,
    int ReasoningTokens)
{
    /// <summary>The sum of both, field by field.</summary>
    public static TokenUsage operator +(TokenUsage left, TokenUsage right) => Add(left, right);

    /// <summary>The sum of both, field by field.</summary>
    public static TokenUsage Add(TokenUsage left, TokenUsage right) => new(
        left.Calls + right.Calls,
        left.InputTokens + right.InputTokens,
        left.CachedInputTokens + right.CachedInputTokens,
        left.OutputTokens + right.OutputTokens,
        left.ReasoningTokens + right.ReasoningTokens);
}
