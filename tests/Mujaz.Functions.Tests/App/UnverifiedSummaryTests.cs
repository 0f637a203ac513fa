using System.Net.Http.Json;
using System.Text.Json;
using Mujaz.ModelStub.Faults;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

/// <summary>A summary whose second look could not be made: kept, marked, made anew when it is asked for again.</summary>
[Collection(AppCollection.Name)]
public sealed class UnverifiedSummaryTests : IAsyncLifetime
{
    private readonly RunningApp _app = new(options => options with
    {
        Settings = new Dictionary<string, string>(options.Settings)
        {
            ["Mujaz__Pipeline__Verification"] = "All",
            ["Mujaz__Model__MaxRetries"] = "0",
        },
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task It_is_served_where_nothing_better_can_be_made_and_gives_way_to_a_verified_one()
    {
        Fail("verification");
        var first = await PostAsync();
        AssertAll(first, "unverified", "miss");

        // It can be read like any other.
        var stored = await _app.Http.GetFromJsonAsync<JsonElement>($"/api/summaries/{first.GetProperty("id").GetString()}", Token);
        Assert.Equal("unverified", StatusOf(stored, "fr"));

        // Nothing can be made: what is there is better than an extract.
        Fail("summaries");
        var kept = await PostAsync();
        AssertAll(kept, "unverified", "hit");
        Assert.Equal(TextOf(first), TextOf(kept));

        AssertAll(await PostAsync(), "passed", "miss");
        AssertAll(await PostAsync(), "passed", "hit");
    }

    private void Fail(string schema) => _app.Host.ModelStub!.Enqueue(new ModelStubFault(ModelStubFaultKind.ServiceUnavailable) { Schema = schema });

    private async Task<JsonElement> PostAsync()
    {
        using var response = await _app.Http.PostAsJsonAsync("/api/summaries", new { text = AppFixture.Seed("000") }, Token);
        response.EnsureSuccessStatusCode();
        return await AppFixture.ReadJsonAsync(response);
    }

    private static void AssertAll(JsonElement body, string status, string cache)
    {
        Assert.Equal(cache, body.GetProperty("cache").GetString());
        Assert.All((string[])["ar", "fr", "en"], language => Assert.Equal(status, StatusOf(body, language)));
    }

    private static string? StatusOf(JsonElement body, string language) =>
        body.GetProperty("summaries").GetProperty(language).GetProperty("checks").GetProperty("status").GetString();

    private static string? TextOf(JsonElement body) => body.GetProperty("summaries").GetProperty("fr").GetProperty("text").GetString();
}
