using System.Text;
using System.Text.Json;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed class ArticleBlobTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dropped_article_becomes_a_result_blob()
    {
        var name = $"desk/{Guid.NewGuid():N}.txt";
        await DropAsync(name, Encoding.UTF8.GetBytes(AppFixture.Seed("001")));

        var result = await ResultAsync("summaries", name + ".json");

        Assert.Contains("14 avril", result.GetProperty("summaries").GetProperty("fr").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, result.GetProperty("summaries").EnumerateObject().Count());
    }

    [Theory]
    [InlineData(".md")]
    [InlineData(".html")]
    public async Task Other_formats_are_read_by_their_extension(string extension)
    {
        var paragraphs = AppFixture.Seed("000").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var content = extension == ".md"
            ? "# " + string.Join("\n\n", paragraphs)
            : $"<html><body><article><h1>{paragraphs[0]}</h1>{string.Concat(paragraphs[1..].Select(line => $"<p>{line}</p>"))}</article></body></html>";
        var name = Guid.NewGuid().ToString("N") + extension;
        await DropAsync(name, Encoding.UTF8.GetBytes(content));

        var result = await ResultAsync("summaries", name + ".json");

        Assert.Equal("ar", result.GetProperty("source").GetProperty("language").GetString());
        Assert.DoesNotContain("<p>", result.GetProperty("source").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_json_blob_carries_its_own_options()
    {
        var name = $"{Guid.NewGuid():N}.json";
        await DropAsync(name, JsonSerializer.SerializeToUtf8Bytes(new { text = AppFixture.Seed("003"), languages = new[] { "fr" } }));

        var result = await ResultAsync("summaries", name + ".json");

        Assert.Equal(["fr"], result.GetProperty("summaries").EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData("empty.txt", "", "blobUnreadable")]
    [InlineData("blank.txt", "20200A0A", "blobUnreadable")]
    [InlineData("picture.txt", "89504E470D0A1A0A0000000D4948445200000010000000100802000000", "blobUnreadable")]
    [InlineData("article.docx", "504B0304", "blobUnreadable")]
    [InlineData("broken.json", "7B2274657874223A", "malformedJson")]
    [InlineData("latin.json", "7B2274657874223A22E922", "invalidUtf8")]
    [InlineData("short.txt", "6F6E652074776F207468726565", "articleTooShort")]
    public async Task What_cannot_be_summarised_is_rejected_with_the_reason_and_kept(string file, string hex, string code)
    {
        var name = $"{Guid.NewGuid():N}/{file}";
        var content = Convert.FromHexString(hex);
        await DropAsync(name, content);

        var rejection = await ResultAsync("rejected", name + ".json");

        Assert.Equal(code, rejection.GetProperty("code").GetString());
        Assert.Equal("articles/" + name, rejection.GetProperty("blob").GetString());
        var original = rejection.GetProperty("original").GetString()!["rejected/".Length..];
        var kept = await app.Storage.Blobs.GetBlobContainerClient("rejected").GetBlobClient(original).DownloadContentAsync(cancellationToken: Token);
        Assert.Equal(content, kept.Value.Content.ToArray());
    }

    [Fact]
    public async Task A_corrected_upload_replaces_the_rejection()
    {
        var name = $"{Guid.NewGuid():N}.txt";
        await DropAsync(name, "too short"u8.ToArray());
        await ResultAsync("rejected", name + ".json");

        await DropAsync(name, Encoding.UTF8.GetBytes(AppFixture.Seed("000")));
        await ResultAsync("summaries", name + ".json");

        // It is removed after the result is there.
        var rejection = app.Storage.Blobs.GetBlobContainerClient("rejected").GetBlobClient(name + ".json");
        await AppFixture.EventuallyAsync(async () => await rejection.ExistsAsync(Token) ? null : "removed");
    }

    [Fact]
    public async Task A_takedown_removes_the_blobs_too()
    {
        var name = $"{Guid.NewGuid():N}.txt";
        await DropAsync(name, Encoding.UTF8.GetBytes(AppFixture.Seed("004") + "\n\nتمت المباحثات في العاصمة الرباط بحضور عدد من المسؤولين من البلدين."));
        var result = await ResultAsync("summaries", name + ".json");

        await app.Http.DeleteAsync("/api/summaries/" + result.GetProperty("id").GetString(), Token);

        Assert.False(await app.Storage.Blobs.GetBlobContainerClient("articles").GetBlobClient(name).ExistsAsync(Token));
        Assert.False(await app.Storage.Blobs.GetBlobContainerClient("summaries").GetBlobClient(name + ".json").ExistsAsync(Token));
    }

    private async Task DropAsync(string name, byte[] content) =>
        await app.Storage.Blobs.GetBlobContainerClient("articles").GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true, Token);

    private Task<JsonElement> ResultAsync(string container, string name) => BlobResults.WaitAsync(app, container, name);
}
