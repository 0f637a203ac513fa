using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed class SummaryListTests(AppFixture app)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_article_summarised_last_comes_first_and_stands_in_the_list_once()
    {
        var first = await MakeAsync("000");
        var second = await MakeAsync("003");
        Assert.Equal([second, first], (await ListAsync("limit=2")).Select(IdOf));

        await MakeAsync("000");

        Assert.Equal([first, second], (await ListAsync("limit=2")).Select(IdOf));
        Assert.Single(await ListAsync("limit=100"), article => IdOf(article) == first);
    }

    [Fact]
    public async Task An_entry_tells_headlines_checks_and_keywords()
    {
        var id = await MakeAsync("000");

        var article = Assert.Single(await ListAsync("limit=1"));

        Assert.Equal(id, IdOf(article));
        Assert.Equal("ar", article.GetProperty("language").GetString());
        Assert.Equal(["ar", "en", "fr"], article.GetProperty("summaries").EnumerateObject().Select(pair => pair.Name));
        var french = article.GetProperty("summaries").GetProperty("fr");
        Assert.Contains("Laftit", french.GetProperty("headline").GetString(), StringComparison.Ordinal);
        Assert.Equal("passed", french.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, french.GetProperty("review").ValueKind);
        Assert.NotEmpty(article.GetProperty("keywords").EnumerateArray());
    }

    [Fact]
    public async Task Pages_follow_each_other_until_the_last()
    {
        var ids = new[] { await MakeAsync("000"), await MakeAsync("001"), await MakeAsync("003") };
        var seen = new List<string>();
        string? next = "/api/summaries?limit=1";
        while (next is not null)
        {
            using var response = await app.Http.GetAsync(next, Token);
            var page = await AppFixture.ReadJsonAsync(response);
            seen.AddRange(page.GetProperty("value").EnumerateArray().Select(IdOf));
            next = page.GetProperty("nextLink").GetString();
            Assert.InRange(seen.Count, 0, 1000);
        }

        Assert.Equal(ids.Reverse(), seen.Take(3));
        Assert.Equal(seen.Distinct(), seen);
    }

    [Theory]
    [InlineData("q=LAFTIT+nunez", true)]
    [InlineData("q=%D9%84%D9%81%D8%AA%D9%90%D9%8A%D8%AA", true)]
    [InlineData("q=laftit+giraffe", false)]
    [InlineData("keyword=laurent+nunez", true)]
    [InlineData("keyword=laurent", false)]
    [InlineData("sourceLanguage=ar", true)]
    [InlineData("sourceLanguage=fr", false)]
    [InlineData("since=2000-01-01", true)]
    [InlineData("since=2999-01-01T00:00:00Z", false)]
    public async Task Search_and_filters_find_what_is_meant(string query, bool isFound)
    {
        var id = await MakeAsync("000");

        var found = await ListAsync(query + "&limit=100");

        Assert.Equal(isFound, found.Select(IdOf).Contains(id));
    }

    [Fact]
    public async Task One_language_is_shown_alone()
    {
        await MakeAsync("000");

        Assert.All(await ListAsync("language=fr"), article => Assert.Equal("fr", Assert.Single(article.GetProperty("summaries").EnumerateObject()).Name));
    }

    [Fact]
    public async Task What_is_taken_down_is_not_listed()
    {
        var id = await MakeAsync("001");

        await app.Http.DeleteAsync($"/api/summaries/{id}/fr", Token);
        Assert.Equal(["ar", "en"], (await ListAsync("limit=1"))[0].GetProperty("summaries").EnumerateObject().Select(pair => pair.Name));
        await app.Http.DeleteAsync($"/api/summaries/{id}", Token);

        Assert.DoesNotContain(id, (await ListAsync("limit=100")).Select(IdOf));
        var rows = app.Storage.Tables.GetTableClient("listing").QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Token);
        Assert.DoesNotContain(await rows.ToListAsync(Token), row => row.RowKey.EndsWith(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_under_embargo_tells_nothing_of_itself()
    {
        var (_, body) = await app.PostAsync(new { text = AppFixture.Seed("004"), refresh = true, embargoUntil = DateTimeOffset.UtcNow.AddHours(1) });
        var id = IdOf(body);
        try
        {
            var held = Assert.Single(await ListAsync("limit=100"), article => IdOf(article) == id);
            Assert.Equal(JsonValueKind.String, held.GetProperty("embargoUntil").ValueKind);
            Assert.Equal(JsonValueKind.Null, held.GetProperty("title").ValueKind);
            Assert.Empty(held.GetProperty("summaries").EnumerateObject());
            Assert.Empty(held.GetProperty("keywords").EnumerateArray());
            Assert.DoesNotContain(id, (await ListAsync("q=" + id)).Select(IdOf));
            Assert.DoesNotContain(id, await app.Http.GetStringAsync("/api/summaries?format=atom&limit=100", Token), StringComparison.Ordinal);
        }
        finally
        {
            await app.Http.DeleteAsync($"/api/summaries/{id}", Token);
        }
    }

    [Fact]
    public async Task A_feed_has_an_entry_for_each_summary()
    {
        var id = await MakeAsync("000");

        using var response = await GetAsync("/api/summaries?limit=1&language=ar&code=secret", "application/atom+xml");
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync(Token)).Root!;

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("secret", feed.ToString(), StringComparison.Ordinal);
        Assert.All(["id", "title", "updated", "author"], name => Assert.Single(feed.Elements(Atom + name)));
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal($"urn:mujaz:summary:{id}:ar", entry.Element(Atom + "id")!.Value);
        Assert.Equal("ar", entry.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Contains("لفتيت", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.NotEmpty(entry.Elements(Atom + "category"));
        var link = entry.Elements(Atom + "link").Single(element => element.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value;
        Assert.Equal(HttpStatusCode.OK, (await app.Http.GetAsync(link, Token)).StatusCode);
    }

    [Fact]
    public async Task The_same_is_there_as_a_JSON_feed()
    {
        await MakeAsync("000");

        using var response = await GetAsync("/api/summaries?limit=1&format=jsonfeed", "text/html");
        var feed = await AppFixture.ReadJsonAsync(response);

        Assert.Equal("application/feed+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["ar", "en", "fr"], items.Select(item => item.GetProperty("language").GetString()));
        Assert.All(items, item => Assert.NotEmpty(item.GetProperty("content_text").GetString()!));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("atom")]
    [InlineData("jsonfeed")]
    public async Task A_list_that_has_not_changed_is_not_sent_again(string format)
    {
        await MakeAsync("000");
        var address = $"/api/summaries?limit=1&format={format}";
        using var first = await app.Http.GetAsync(address, Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await app.Http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("limit=0", "limit", "outOfRange")]
    [InlineData("limit=101", "limit", "outOfRange")]
    [InlineData("since=yesterday", "since", "invalidValue")]
    [InlineData("language=de", "language", "invalidValue")]
    [InlineData("continuation=x' or true or 'x", "continuation", "invalidValue")]
    [InlineData("format=rss", "format", "invalidValue")]
    [InlineData("order=old", "order", "unknownField")]
    public async Task A_wrong_parameter_is_named(string query, string field, string code)
    {
        using var response = await app.Http.GetAsync("/api/summaries?" + query, Token);
        var error = Assert.Single((await AppFixture.ReadJsonAsync(response)).GetProperty("errors").EnumerateArray());

        Assert.Equal((HttpStatusCode.BadRequest, field, code), (response.StatusCode, error.GetProperty("field").GetString(), error.GetProperty("code").GetString()));
    }

    private async Task<string> MakeAsync(string seed)
    {
        var (_, body) = await app.PostAsync(new { text = AppFixture.Seed(seed), refresh = true });
        return IdOf(body);
    }

    private async Task<List<JsonElement>> ListAsync(string query)
    {
        using var response = await app.Http.GetAsync("/api/summaries?" + query, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. (await AppFixture.ReadJsonAsync(response)).GetProperty("value").EnumerateArray()];
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(accept);
        return await app.Http.SendAsync(request, Token);
    }

    private static string IdOf(JsonElement article) => article.GetProperty("id").GetString()!;
}
