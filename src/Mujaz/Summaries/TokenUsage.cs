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
    /// <summary>What the calls cost, each by the price of the deployment that was called; null when one of them has no price.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The currency of <see cref="Cost"/>, as a label; null without a cost.</summary>
    public string? Currency { get; init; }

    /// <summary>The sum of both, field by field.</summary>
    public static TokenUsage operator +(TokenUsage left, TokenUsage right) => Add(left, right);

    /// <summary>The sum of both, field by field.</summary>
    public static TokenUsage Add(TokenUsage left, TokenUsage right) => new(
        left.Calls + right.Calls,
        left.InputTokens + right.InputTokens,
        left.CachedInputTokens + right.CachedInputTokens,
        left.OutputTokens + right.OutputTokens,
        left.ReasoningTokens + right.ReasoningTokens)
    {
        Cost = left.Calls == 0 ? right.Cost : right.Calls == 0 ? left.Cost : left.Cost + right.Cost,
        Currency = left.Currency ?? right.Currency,
    };
}
