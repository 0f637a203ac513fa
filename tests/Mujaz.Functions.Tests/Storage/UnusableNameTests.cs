using System.Text.Json;
using Mujaz.Functions.Blobs;
using Mujaz.Functions.Http;
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

    [Theory]
    [InlineData("originals/a", "a.json")]
    [InlineData("originals/desk/a.txt", "desk/a.txt.json")]
    [InlineData("unusable/0123456789abcdef0123456789abcdef", "a\rb")]
    public void No_reason_takes_the_place_of_anothers_original(string one, string other)
    {
        string[] names = [BlobNames.Rejection(one), BlobNames.RejectedOriginal(one), BlobNames.Rejection(other), BlobNames.RejectedOriginal(other)];

        Assert.Equal(4, names.Distinct().Count());
        Assert.All(names, name => Assert.True(BlobNames.IsUsable(name)));
    }

    [Fact]
    public async Task A_name_that_no_address_leads_to_is_refused_with_a_reason()
    {
        await _app.Get<ArticleBlobProcessor>().RefuseNameAsync("desk/../b.txt", Token);

        Assert.True(await _app.Get<StorageContainers>().Rejected.Blob(BlobNames.Rejection("desk/../b.txt")).ExistsAsync(Token));
    }

    [Theory]
    [InlineData("a\r\n2026-01-01 fail: forged")]
    [InlineData("a\u2028b")]
    [InlineData("a\u202Eb")]
    public void A_name_cannot_forge_a_line_of_the_log(string name) =>
        Assert.DoesNotContain(LogText.OneLine(name), character => character is '\r' or '\n' or '\u2028' or '\u202E');

    [Fact]
    public void Other_names_are_kept_as_they_are() =>
        Assert.Equal(("desk/a.txt.json", "originals/desk/a.txt"), (BlobNames.Rejection("desk/a.txt"), BlobNames.RejectedOriginal("desk/a.txt")));
}
