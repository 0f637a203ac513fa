using Mujaz.Summaries.Prompting;

namespace Mujaz.Tests.Summaries.Prompting;

/// <summary>The counts are those of the encoding o200k_base, as docs/prompt.md says.</summary>
public sealed class TokenEstimateTests
{
    [Theory]
    [InlineData("000", 609)]
    [InlineData("001", 561)]
    [InlineData("002", 1078)]
    [InlineData("003", 559)]
    [InlineData("004", 634)]
    public void It_is_within_a_fifth_of_the_tokens_of_each_seed(string seed, int tokens)
    {
        var text = File.ReadAllText(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), seed + "_*.txt").Single());

        Assert.InRange(TokenEstimate.Of(text), tokens * 0.8, tokens * 1.2);
    }

    [Fact]
    public void Nothing_costs_nothing() => Assert.Equal(0, TokenEstimate.Of(""));
}
