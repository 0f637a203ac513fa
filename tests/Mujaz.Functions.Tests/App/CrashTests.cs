using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

/// <summary>The worker is killed while it works; what was dropped is done all the same.</summary>
[Collection(AppCollection.Name)]
public sealed class CrashTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_killed_in_the_middle_of_a_blob_leaves_nothing_undone()
    {
        await using var app = new RunningApp(options => options with
        {
            ModelStub = options.ModelStub! with { Latency = TimeSpan.FromSeconds(3) },
        });
        await app.StartAsync();
        var name = $"{Guid.NewGuid():N}.txt";
        var result = app.Storage.Blobs.GetBlobContainerClient("summaries").GetBlobClient(name + ".json");
        await app.Storage.Blobs.GetBlobContainerClient("articles").GetBlobClient(name).UploadAsync(BinaryData.FromString(RunningApp.Seed("001")), Token);

        // Once the model is asked, the blob is in the middle of its way.
        await AppFixture.EventuallyAsync(() => Task.FromResult(app.Host.ModelStub!.Statistics.Calls > 0 ? "asked" : null));
        await app.Host.KillWorkerAsync(cancellationToken: Token);
        Assert.False(await result.ExistsAsync(Token), "The kill came too late to hit the work.");
        await app.Host.WaitUntilReadyAsync(Token);

        var summaries = (await BlobResults.WaitAsync(app.Storage, "summaries", name + ".json")).GetProperty("summaries");

        Assert.Equal(3, summaries.EnumerateObject().Count());
    }
}
