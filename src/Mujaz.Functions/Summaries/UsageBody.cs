using System.Text.Json.Serialization;

namespace Mujaz.Functions.Summaries;

/// <summary>Model tokens.</summary>
/// <param name="Calls">Model calls.</param>
/// <param name="InputTokens">Tokens sent.</param>
/// <param name="CachedInputTokens">Of these, read from the provider's cache.</param>
/// <param name="OutputTokens">Tokens received, reasoning included.</param>
/// <param name="ReasoningTokens">Of these, hidden reasoning.</param>
internal sealed record UsageBody(int Calls, int InputTokens, int CachedInputTokens, int OutputTokens, int ReasoningTokens)
{
    /// <summary>What the calls cost, each by the price of its deployment, the verifier's included; left out without prices.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Cost { get; init; }

    /// <summary>The currency of <c>cost</c>; left out without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}
