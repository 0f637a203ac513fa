namespace Mujaz.Functions.Summaries;

/// <summary>Model tokens.</summary>
/// <param name="Calls">Model calls.</param>
/// <param name="InputTokens">Tokens sent.</param>
/// <param name="CachedInputTokens">Of these, read from the provider's cache.</param>
/// <param name="OutputTokens">Tokens received, reasoning included.</param>
/// <param name="ReasoningTokens">Of these, hidden reasoning.</param>
internal sealed record UsageBody(int Calls, int InputTokens, int CachedInputTokens, int OutputTokens, int ReasoningTokens);
