using System.Net;
using System.Net.Http.Json;
using Mujaz.Functions.Tests.Batches;
using Mujaz.LocalHost;

namespace Mujaz.Functions.Tests.App;

/// <summary>A model that takes longer than a call may last.</summary>
[Collection(AppCollection.Name)]
public sealed class SlowModelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_that_would_last_too_long_becomes_a_batch_and_is_paid_once()
    {
        var data = Directory.CreateTempSubdirectory("mujaz-slow-").FullName;
        await using var host = await LocalHostApplication.StartAsync(
            new LocalHostOptions
            {
                Port = 0,
                FreeAzuritePorts = true,
                DataFolder = data,
                ModelStub = new LocalHostOptions().ModelStub! with { Latency = TimeSpan.FromSeconds(4) },
                Settings = new Dictionary<string, string>
                {
                    ["Mujaz__Summaries__SynchronousLimit"] = "00:00:01",
                    // Every call that is counted is then one for the summaries.
                    ["Mujaz__Pipeline__Verification"] = "Off",
                },
            },
            Token);
        using var http = new HttpClient { BaseAddress = host.BaseAddress };

        var response = await http.PostAsJsonAsync("/api/summaries", new { text = AppFixture.Seed("000") }, Token);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.False(response.Headers.Contains("Preference-Applied"));

        var batches = new BatchClient(http);
        var id = (await AppFixture.ReadJsonAsync(response)).GetProperty("id").GetString()!;
        await batches.WaitAsync(id);

        Assert.Equal("succeeded", Assert.Single(await batches.ResultsAsync(id)).GetProperty("status").GetString());
        Assert.Equal(1, host.ModelStub!.Statistics.Calls);
    }
}
