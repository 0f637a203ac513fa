using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed class BadInputTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task No_body() => IsRefusedAsync(new ByteArrayContent([]), "application/json", 400, "missingBody");

    [Fact]
    public async Task No_body_and_no_content_type() =>
        await AssertProblemAsync(await app.Http.PostAsync("/api/summaries", null, Token), 400, "missingBody");

    [Fact]
    public Task Empty_text() => IsRefusedAsync("""{"text":""}""", 400, "invalidRequest", "text");

    [Fact]
    public Task Three_words() => IsRefusedAsync("""{"text":"Le Maroc avance"}""", 422, "articleTooShort");

    [Fact]
    public Task Only_emoji() => IsRefusedAsync("""{"text":"😀😀😀 😀😀 😀"}""", 422, "articleTooShort");

    [Fact]
    public Task Ten_megabytes_of_text() =>
        IsRefusedAsync($$"""{"text":"{{new string('a', 10_000_000)}}"}""", 413, "bodyTooLarge");

    [Fact]
    public Task An_article_longer_than_any_article() =>
        IsRefusedAsync($$"""{"text":"{{string.Concat(Enumerable.Repeat("Le conseil a adopté le budget. ", 10_000))}}"}""", 413, "articleTooLong");

    [Fact]
    public Task Invalid_utf8() =>
        IsRefusedAsync(new ByteArrayContent([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]), "application/json", 400, "invalidUtf8");

    [Fact]
    public Task Broken_json() => IsRefusedAsync("""{"text": "abc""", 400, "malformedJson");

    [Fact]
    public Task An_unknown_field() => IsRefusedAsync("""{"text":"x","summaryLenght":"short"}""", 400, "invalidRequest", "summaryLenght");

    [Fact]
    public Task An_unknown_language() => IsRefusedAsync("""{"text":"x","languages":["de"]}""", 400, "invalidRequest", "languages[0]");

    [Fact]
    public Task An_unknown_length() => IsRefusedAsync("""{"text":"x","summaryLength":"huge"}""", 400, "invalidRequest", "summaryLength");

    [Fact]
    public Task Both_text_and_html() => IsRefusedAsync("""{"text":"x","html":"<p>x"}""", 400, "invalidRequest", "html");

    [Fact]
    public Task A_wrong_media_type() => IsRefusedAsync(new StringContent("<a/>"), "application/xml", 415, "unsupportedMediaType");

    [Fact]
    public Task A_wrong_charset() => IsRefusedAsync(new StringContent("x"), "text/plain; charset=windows-1256", 415, "unsupportedMediaType");

    [Fact]
    public async Task A_wrong_query_parameter()
    {
        using var body = new StringContent("x", Encoding.UTF8, "text/plain");
        await AssertProblemAsync(await app.Http.PostAsync("/api/summaries?lang=fr", body, Token), 400, "invalidRequest", "lang");
    }

    [Theory]
    [InlineData("00000000000000000000000000000000", 404, "summaryNotFound")]
    [InlineData("0000000000000000000000000000000", 400, "invalidId")]
    [InlineData("0000000000000000000000000000000G", 400, "invalidId")]
    [InlineData("ABCDEF00000000000000000000000000", 400, "invalidId")]
    [InlineData("00000000000000000000000000000000/fr", 404, "summaryNotFound")]
    [InlineData("00000000000000000000000000000000/de", 400, "invalidRequest")]
    [InlineData("' or 'a' eq 'a", 400, "invalidId")]
    public async Task An_id_that_does_not_exist_or_is_none(string path, int status, string code) =>
        await AssertProblemAsync(await app.Http.GetAsync("/api/summaries/" + path, Token), status, code);

    private Task IsRefusedAsync(string json, int status, string code, string? field = null) =>
        IsRefusedAsync(new StringContent(json), "application/json", status, code, field);

    private async Task IsRefusedAsync(HttpContent content, string mediaType, int status, string code, string? field = null)
    {
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        await AssertProblemAsync(await app.Http.PostAsync("/api/summaries", content, Token), status, code, field);
        content.Dispose();
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, int status, string code, string? field = null)
    {
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var body = await AppFixture.ReadJsonAsync(response);
        Assert.Equal(status, body.GetProperty("status").GetInt32());
        Assert.Equal(code, body.GetProperty("code").GetString());
        Assert.False(string.IsNullOrWhiteSpace(body.GetProperty("detail").GetString()));
        if (field is not null)
        {
            Assert.Contains(body.GetProperty("errors").EnumerateArray(), error => error.GetProperty("field").GetString() == field);
        }
    }
}
