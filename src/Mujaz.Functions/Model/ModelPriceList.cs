using Microsoft.Extensions.Options;
using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model;

/// <summary>Turns tokens into money by the configured prices.</summary>
internal sealed class ModelPriceList(IOptions<ModelOptions> options)
{
    private const decimal Million = 1_000_000;

    /// <summary>The currency of every amount, as a label.</summary>
    public string Currency => options.Value.Currency;

    /// <summary>What tokens cost of which some went through the provider's Batch API, or null without a price.</summary>
    /// <param name="usage">All of them.</param>
    /// <param name="batched">Of these, those of the Batch API.</param>
    public decimal? CostOf(TokenUsage usage, TokenUsage batched) => CostOf(usage) - (CostOf(batched) * options.Value.BatchDiscount);

    /// <summary>Tokens with what they cost.</summary>
    /// <param name="usage">The tokens.</param>
    /// <param name="cost">Their cost, or null without a price.</param>
    public TokenUsage Priced(TokenUsage usage, decimal? cost) => cost is null ? usage : usage with { Cost = cost, Currency = Currency };

    /// <summary>What tokens of the configured deployment cost, or null when it has no price.</summary>
    public decimal? CostOf(TokenUsage usage) => CostOf(usage, options.Value.Deployment);

    /// <summary>What tokens of a deployment cost, or null when it has no price.</summary>
    /// <param name="usage">The tokens.</param>
    /// <param name="deployment">The deployment that they are of.</param>
    public decimal? CostOf(TokenUsage usage, string? deployment)
    {
        if (deployment is null || !options.Value.Prices.TryGetValue(deployment, out var price))
        {
            return null;
        }

        // A provider that reports more cached tokens than tokens must not make a call cheaper than free.
        var cached = Math.Min(usage.CachedInputTokens, usage.InputTokens);
        var uncached = usage.InputTokens - cached;
        return ((uncached * price.InputPerMillion)
            + (cached * (price.CachedInputPerMillion ?? price.InputPerMillion))
            + (usage.OutputTokens * price.OutputPerMillion)) / Million;
    }
}
