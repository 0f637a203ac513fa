using System.Net.Http.Json;
using System.Text.Json;
using Mujaz.ModelStub;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

/// <summary>A verifier with a deployment and a price of its own, and a budget that ends.</summary>
[Collection(AppCollection.Name)]
public sealed class VerificationBudgetTests : IAsyncLifetime
{
    private const string Text = "The council of Tarfaya passed a budget of 412 million dirhams on Monday, the mayor said. Half of it goes to transport and a quarter to water.";

    private readonly RunningApp _app = new(options => options with
    {
        ModelStub = new ModelStubOptions { Synthesize = true },
        Settings = new Dictionary<string, string>(options.Settings)
        {
            ["Mujaz__Model__Verifier__Deployment"] = "judge",
            ["Mujaz__Model__Prices__judge__InputPerMillion"] = "1000000",
            ["Mujaz__Model__Prices__judge__OutputPerMillion"] = "10000000",
            ["Mujaz__Model__Currency"] = "MAD",
            ["Mujaz__Model__DailyTokenBudget"] = "100",
        },
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_verifiers_price_is_told_until_the_days_budget_is_spent()
    {
        var first = await VerifyAsync("The council passed a budget of 412 million dirhams.");
        var second = await VerifyAsync("Half of the budget goes to transport.");

        var usage = first.GetProperty("usage");
        Assert.Equal("passed", first.GetProperty("checks").GetProperty("status").GetString());
        Assert.Equal(usage.GetProperty("inputTokens").GetInt32() + (10m * usage.GetProperty("outputTokens").GetInt32()), usage.GetProperty("cost").GetDecimal());
        Assert.Equal("MAD", usage.GetProperty("currency").GetString());

        Assert.Equal("unverified", second.GetProperty("checks").GetProperty("status").GetString());
        Assert.Equal("budgetSpent", second.GetProperty("unverified").GetProperty("code").GetString());
        Assert.Equal(0, second.GetProperty("usage").GetProperty("calls").GetInt32());
        Assert.False(second.GetProperty("usage").TryGetProperty("cost", out _));
    }

    private async Task<JsonElement> VerifyAsync(string summary)
    {
        using var response = await _app.Http.PostAsJsonAsync("/api/checks", new { text = Text, summary, language = "en", verify = true }, Token);
        response.EnsureSuccessStatusCode();
        return await AppFixture.ReadJsonAsync(response);
    }
}
