using System.Text;

namespace Mujaz.Functions.Tests.App;

/// <summary>The handler is killed while it works; what was dropped is done all the same, and paid once.</summary>
[Collection(AppCollection.Name)]
public sealed class CrashTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_killed_in_the_middle_of_a_blob_leaves_nothing_undone()
    {
        var names = Enumerable.Range(0, 5).Select(_ => $"{Guid.NewGuid():N}.txt").ToArray();
        var articles = app.Storage.Blobs.GetBlobContainerClient("articles");
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
        {
            var text = AppFixture.Seed("000") + $"\n\nأضاف البلاغ رقم {i + 100} أن اللقاء المقبل سينعقد بالعاصمة الفرنسية.";
            await articles.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(Encoding.UTF8.GetBytes(text)), overwrite: true, Token);
        }

        await Task.Delay(150, Token);
        await app.Host.KillWorkerAsync(cancellationToken: Token);
        await app.Host.WaitUntilReadyAsync(Token);

        foreach (var name in names)
        {
            var result = await BlobResults.WaitAsync(app, "summaries", name + ".json");
            Assert.NotEmpty(result.GetProperty("summaries").EnumerateObject());
        }
    }
}
