using System.Net.Http.Json;
using System.Text.Json;
using Mujaz.LocalHost;
using Mujaz.ModelStub;

namespace Mujaz.Functions.Tests.App;

/// <summary>A verifier with a deployment and a price of its own, and a budget that ends.</summary>
[Collection(AppCollection.Name)]
public sealed class VerificationBudgetTests : IAsyncLifetime
{
    private const string Text = "The council of Tarfaya passed a budget of 412 million dirhams on Monday, the mayor said. Half of it goes to transport and a quarter to water.";

    private readonly string _data = Directory.CreateTempSubdirectory("mujaz-budget-").FullName;
    private LocalHostApplication _host = null!;
    private HttpClient _http = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await LocalHostApplication.StartAsync(
            new LocalHostOptions
            {
                Port = 0,
                FreeAzuritePorts = true,
                DataFolder = _data,
                ModelStub = new ModelStubOptions { Synthesize = true },
                Settings = new Dictionary<string, string>
                {
                    ["Mujaz__Model__Verifier__Deployment"] = "judge",
                    ["Mujaz__Model__Prices__judge__InputPerMillion"] = "1000000",
                    ["Mujaz__Model__Prices__judge__OutputPerMillion"] = "10000000",
                    ["Mujaz__Model__Currency"] = "MAD",
                    ["Mujaz__Model__DailyTokenBudget"] = "100",
                },
            },
            Token);
        _http = new HttpClient { BaseAddress = _host.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

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
        using var response = await _http.PostAsJsonAsync("/api/checks", new { text = Text, summary, language = "en", verify = true }, Token);
        response.EnsureSuccessStatusCode();
        return await AppFixture.ReadJsonAsync(response);
    }
}
