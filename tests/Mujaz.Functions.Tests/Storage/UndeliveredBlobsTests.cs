using Azure.Storage.Blobs.Models;
using Mujaz.Functions.Blobs;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Tests.App;
using Mujaz.Functions.Tests.Batches;

namespace Mujaz.Functions.Tests.Storage;

/// <summary>Blobs of which no event ever came.</summary>
public sealed class UndeliveredBlobsTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncLifetime
{
    private static readonly TimeSpan Later = UndeliveredBlobs.Grace + TimeSpan.FromMinutes(1);

    private readonly BatchServices _app = new(storage.ConnectionString);
    private readonly string _folder = Guid.NewGuid().ToString("N");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private StorageContainers Containers => _app.Get<StorageContainers>();

    public async ValueTask InitializeAsync()
    {
        await _app.Get<StorageTables>().EnsureCreatedAsync(Token);
        await Containers.EnsureCreatedAsync(Token);
        await foreach (var blob in Containers.Articles.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, Token))
        {
            await Containers.Articles.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: Token);
        }

        await Containers.Batches.DeleteBlobIfExistsAsync("undelivered/search.json", cancellationToken: Token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("a.txt")]
    [InlineData("خبر عاجل #1.txt")]
    [InlineData("many.jsonl")]
    public async Task A_blob_that_was_never_delivered_is_taken_in_once(string file)
    {
        var name = await DropAsync(file);
        Assert.Equal(0, await SearchAsync());

        _app.Time.Advance(Later);
        Assert.Equal(1, await SearchAsync());
        Assert.Equal(0, await SearchAsync());
        _app.Time.Advance(Later);
        Assert.Equal(0, await SearchAsync());

        await DeliverAsync(name);
        Assert.True(await _app.Get<ArticleBlobProcessor>().IsKnownAsync((await FindAsync(name))!, DateTimeOffset.UtcNow.AddMinutes(-1), Token));
    }

    [Fact]
    public async Task What_has_a_result_a_rejection_or_is_a_batch_under_way_is_left_alone()
    {
        await DeliverAsync(await DropAsync("done.txt"));
        await DeliverAsync(await DropAsync("refused.pdf"));
        await DeliverAsync(await DropAsync("running.jsonl"));

        _app.Time.Advance(Later);

        Assert.Equal(0, await SearchAsync());
    }

    [Fact]
    public async Task An_article_under_embargo_is_not_undelivered()
    {
        await DeliverAsync(await DropAsync("embargo.txt", DateTimeOffset.UtcNow.AddHours(1)));

        _app.Time.Advance(Later);

        Assert.Equal(0, await SearchAsync());
    }

    [Fact]
    public async Task A_new_version_whose_event_was_lost_is_found_though_the_old_one_has_a_result()
    {
        await DeliverAsync(await DropAsync("a.txt"));
        await Task.Delay(TimeSpan.FromSeconds(1.1), Token);
        await DropAsync("a.txt", text: AppFixture.Seed("001"));

        _app.Time.Advance(Later);

        Assert.Equal(1, await SearchAsync());
    }

    private Task<int> SearchAsync() => _app.Get<UndeliveredBlobs>().SearchAsync(Token);

    private async Task<string> DropAsync(string file, DateTimeOffset? embargo = null, string? text = null)
    {
        var name = $"{_folder}/{file}";
        var content = file.EndsWith(".jsonl", StringComparison.Ordinal) ? BatchServices.Offline(text ?? AppFixture.Seed("000")) : text ?? AppFixture.Seed("000");
        var metadata = embargo is { } until ? new Dictionary<string, string> { ["mujaz_embargoUntil"] = until.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) } : null;
        await Containers.Articles.Blob(name).UploadAsync(BinaryData.FromString(content), new BlobUploadOptions { Metadata = metadata }, Token);
        return name;
    }

    private Task<ArticleBlob?> FindAsync(string name) => _app.Get<ArticleBlobStore>().FindAsync(name, Token);

    private async Task DeliverAsync(string name) => await _app.Get<ArticleBlobProcessor>().ProcessAsync((await FindAsync(name))!, Token);
}
