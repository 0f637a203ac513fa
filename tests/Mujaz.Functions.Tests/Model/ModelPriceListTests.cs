using Microsoft.Extensions.Options;
using Mujaz.Functions.Model;
using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model;

public sealed class ModelPriceListTests
{
    [Fact]
    public void Cached_input_uncached_input_and_output_have_their_own_prices() =>
        // 600,000 × 2 + 400,000 × 0.5 + 100,000 × 8, each per million.
        Assert.Equal(1.2m + 0.2m + 0.8m, Prices(2, 0.5m, 8).CostOf(new TokenUsage(1, 1_000_000, 400_000, 100_000, 50_000)));

    [Fact]
    public void Without_a_price_for_cached_input_it_costs_as_much_as_any() =>
        Assert.Equal(2m, Prices(2, null, 8).CostOf(new TokenUsage(1, 1_000_000, 400_000, 0, 0)));

    [Fact]
    public void More_cached_tokens_than_tokens_cost_no_less_than_all_cached() =>
        Assert.Equal(0.5m, Prices(2, 0.5m, 8).CostOf(new TokenUsage(1, 1_000_000, 3_000_000, 0, 0)));

    [Fact]
    public void A_deployment_without_a_price_has_no_cost() =>
        Assert.Null(new ModelPriceList(Options.Create(new ModelOptions { Deployment = "other" })).CostOf(new TokenUsage(1, 1, 0, 1, 0)));

    [Fact]
    public void Tokens_of_the_batch_API_cost_half() =>
        Assert.Equal(
            2m + (8m / 2),
            Prices(2, null, 8).CostOf(new TokenUsage(2, 1_000_000, 0, 1_000_000, 0), new TokenUsage(1, 0, 0, 1_000_000, 0)));

    private static ModelPriceList Prices(decimal input, decimal? cached, decimal output) => new(Options.Create(new ModelOptions
    {
        Deployment = "news",
        Prices = { ["News"] = new ModelPriceOptions { InputPerMillion = input, CachedInputPerMillion = cached, OutputPerMillion = output } },
    }));
}
