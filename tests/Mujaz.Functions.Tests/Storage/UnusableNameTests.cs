using System.Text.Json;
using Mujaz.Functions.Blobs;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Tests.App;
using Mujaz.Functions.Tests.Batches;

namespace Mujaz.Functions.Tests.Storage;

/// <summary>Blobs whose names no result can be written under.</summary>
public sealed class UnusableNameTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncLifetime
{
    private readonly BatchServices _app = new(storage.ConnectionString);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _app.Get<StorageContainers>().EnsureCreatedAsync(Token);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("desk/../a.txt")]
    [InlineData("desk/./a.jsonl")]
    [InlineData("a\rb.txt")]
    [InlineData(null)]
    public async Task The_blob_is_rejected_with_a_reason_under_a_name_that_can_be_reached(string? given)
    {
        var name = given ?? new string('a', 1_013);

        await _app.Get<ArticleBlobProcessor>().ProcessAsync(new ArticleBlob(name, "1", BinaryData.FromString(AppFixture.Seed("000")).ToMemory(), new Dictionary<string, string>()), Token);

        var rejected = _app.Get<StorageContainers>().Rejected;
        var reason = JsonDocument.Parse((await rejected.Blob(BlobNames.Rejection(name)).DownloadContentAsync(Token)).Value.Content.ToMemory()).RootElement;
        Assert.Equal(("blobUnreadable", "articles/" + name), (reason.GetProperty("code").GetString(), reason.GetProperty("blob").GetString()));
        Assert.StartsWith("unusable/", BlobNames.Rejection(name), StringComparison.Ordinal);
        Assert.True(await rejected.Blob(BlobNames.RejectedOriginal(name)).ExistsAsync(Token));
        Assert.False(await _app.Get<StorageContainers>().Summaries.Blob("a.txt.json").ExistsAsync(Token));
    }

    [Fact]
    public void Other_names_are_kept_as_they_are() =>
        Assert.Equal(("desk/a.txt.json", "originals/desk/a.txt"), (BlobNames.Rejection("desk/a.txt"), BlobNames.RejectedOriginal("desk/a.txt")));
}
