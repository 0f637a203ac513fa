using Mujaz.Summaries;

namespace Mujaz.Tests.Summaries;

public sealed class TokenUsageTests
{
    private static readonly TokenUsage Priced = new(1, 100, 0, 10, 0) { Cost = 0.25m, Currency = "USD" };

    [Fact]
    public void Costs_add_up() => Assert.Equal(new TokenUsage(2, 200, 0, 20, 0) { Cost = 0.5m, Currency = "USD" }, Priced + Priced);

    [Fact]
    public void Nothing_adds_nothing() => Assert.Equal((Priced, Priced), (Priced + default(TokenUsage), default(TokenUsage) + Priced));

    [Fact]
    public void One_call_without_a_price_leaves_the_sum_without_one() => Assert.Null((Priced + new TokenUsage(1, 100, 0, 10, 0)).Cost);
}
