using System.Net;
using Azure.Data.Tables;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed class StoredSummariesTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stored_article_comes_back_whole()
    {
        var (_, posted) = await app.PostAsync(new { text = AppFixture.Seed("000") });

        var response = await app.Http.GetAsync("/api/summaries/" + posted.GetProperty("id").GetString(), Token);
        var body = await AppFixture.ReadJsonAsync(response);

        Assert.Equal("hit", body.GetProperty("cache").GetString());
        Assert.Equal(posted.GetProperty("source").GetRawText(), body.GetProperty("source").GetRawText());
        Assert.Equal(posted.GetProperty("keywords").GetRawText(), body.GetProperty("keywords").GetRawText());
        foreach (var language in new[] { "ar", "fr", "en" })
        {
            Assert.Equal(
                posted.GetProperty("summaries").GetProperty(language).GetProperty("sentences").GetRawText(),
                body.GetProperty("summaries").GetProperty(language).GetProperty("sentences").GetRawText());
        }
    }

    [Fact]
    public async Task One_language_is_served_as_plain_text()
    {
        using var response = await GetAsync("fr", "text/plain");

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["fr"], response.Content.Headers.ContentLanguage);
        Assert.Contains("Accept", response.Headers.Vary);
        Assert.Contains("Laftit", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_language_is_served_as_Markdown_with_headline_and_keywords()
    {
        using var response = await GetAsync("ar", "text/markdown");

        var lines = (await response.Content.ReadAsStringAsync(Token)).Split('\n');
        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("*", lines[^2], StringComparison.Ordinal);
        Assert.Contains("،", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_preference_decides_the_form()
    {
        using var response = await GetAsync("en", "application/json;q=0.5, text/plain;q=0.9");

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_form_that_does_not_exist_is_not_acceptable()
    {
        using var response = await GetAsync("en", "application/pdf");

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Fact]
    public async Task The_same_bytes_have_the_same_ETag_and_are_not_sent_twice()
    {
        using var first = await GetAsync("fr", "text/plain");
        using var other = await GetAsync("fr", "text/markdown");
        var etag = first.Headers.ETag!;
        Assert.False(etag.IsWeak);
        Assert.NotEqual(etag, other.Headers.ETag);

        using var request = new HttpRequestMessage(HttpMethod.Get, first.RequestMessage!.RequestUri);
        request.Headers.Accept.ParseAdd("text/plain");
        request.Headers.IfNoneMatch.Add(etag);
        using var second = await app.Http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(etag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Head_gives_the_headers_alone()
    {
        using var get = await GetAsync("fr", "text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Head, get.RequestMessage!.RequestUri);
        request.Headers.Accept.ParseAdd("text/plain");
        using var head = await app.Http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task A_variant_that_was_never_made_is_not_found()
    {
        var id = await PostAsync("000");

        using var response = await app.Http.GetAsync($"/api/summaries/{id}/fr?sentenceCount=17", Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_takedown_leaves_nothing_and_can_be_repeated()
    {
        var id = await PostAsync("003");

        var first = await app.Http.DeleteAsync("/api/summaries/" + id, Token);
        var second = await app.Http.DeleteAsync("/api/summaries/" + id, Token);

        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, second.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Http.GetAsync("/api/summaries/" + id, Token)).StatusCode);
        var rows = app.Storage.Tables.GetTableClient("summaries").QueryAsync<TableEntity>($"PartitionKey eq '{id}'", cancellationToken: Token);
        Assert.Empty(await rows.ToListAsync(Token));
    }

    [Fact]
    public async Task One_language_can_be_deleted_alone()
    {
        var id = await PostAsync("004");

        await app.Http.DeleteAsync($"/api/summaries/{id}/fr", Token);

        Assert.Equal(HttpStatusCode.NotFound, (await app.Http.GetAsync($"/api/summaries/{id}/fr", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Http.GetAsync($"/api/summaries/{id}/ar", Token)).StatusCode);
    }

    private async Task<string> PostAsync(string seed)
    {
        var (_, body) = await app.PostAsync(new { text = AppFixture.Seed(seed) });
        return body.GetProperty("id").GetString()!;
    }

    private async Task<HttpResponseMessage> GetAsync(string language, string accept)
    {
        var id = await PostAsync("000");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/summaries/{id}/{language}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await app.Http.SendAsync(request, Token);
    }
}
