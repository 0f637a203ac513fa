using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

/// <summary>What stands around every function: compression, entity tags, HEAD, problem documents.</summary>
[Collection(AppCollection.Name)]
public sealed class WebPipelineTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answers_are_compressed_for_who_can_read_that(string encoding)
    {
        var plain = await app.Http.GetByteArrayAsync("/api/openapi.json", Token);

        using var response = await SendAsync(HttpMethod.Get, "/api/openapi.json", headers => headers.AcceptEncoding.ParseAdd(encoding));

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync(Token)).Length, 1, plain.Length / 4);
    }

    [Fact]
    public async Task The_entity_tag_of_compressed_bytes_is_weak_and_finds_the_plain_ones_too()
    {
        using var plain = await SendAsync(HttpMethod.Get, "/api/openapi.json");
        using var compressed = await SendAsync(HttpMethod.Get, "/api/openapi.json", headers => headers.AcceptEncoding.ParseAdd("br"));
        Assert.Equal((false, true), (plain.Headers.ETag!.IsWeak, compressed.Headers.ETag!.IsWeak));

        using var again = await SendAsync(HttpMethod.Get, "/api/openapi.json", headers => headers.IfNoneMatch.Add(compressed.Headers.ETag));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/api/health")]
    [InlineData("/api/health/ready")]
    [InlineData("/api/openapi.json")]
    [InlineData("/api/batches")]
    [InlineData("/api/glossary")]
    public async Task Head_is_answered_without_a_body(string path)
    {
        using var response = await SendAsync(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    /// <summary>Receipts of blobs and the status of timers are stored under these names: another name would do everything once more.</summary>
    [Fact]
    public void Functions_that_answer_events_keep_their_names()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name;
        using var metadata = JsonDocument.Parse(File.ReadAllBytes(RepositoryRoot.Combine("artifacts", "bin", "Mujaz.Functions", configuration, "functions.metadata")));
        var functions = from function in metadata.RootElement.EnumerateArray()
                        let trigger = function.GetProperty("bindings").EnumerateArray().First().GetProperty("type").GetString()
                        where trigger != "httpTrigger"
                        select $"{trigger} {function.GetProperty("name").GetString()}";

        Assert.Equal(
            [
                "blobTrigger OnArticleBlob", "queueTrigger OnArticleBlobPoison", "queueTrigger OnBatchItem", "queueTrigger OnBatchItemPoison",
                "timerTrigger ExpireSummaries", "timerTrigger FindUndeliveredBlobs",
            ],
            functions.Order(StringComparer.Ordinal));
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestHeaders>? headers = null)
    {
        var request = new HttpRequestMessage(method, path);
        headers?.Invoke(request.Headers);
        return app.Http.SendAsync(request, Token);
    }
}
