using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed class ReviewsTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_approval_is_kept_with_all_that_made_the_summary()
    {
        var (id, summary) = await MakeAsync("fr");

        using var response = await AddAsync(id, "fr", new { decision = "approved", name = "Salma Bennani" });
        var review = await AppFixture.ReadJsonAsync(response);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(("approved", "Salma Bennani", 1), (Text(review, "decision"), Text(review, "name"), review.GetProperty("number").GetInt32()));
        Assert.Equal(Text(summary, "text"), Text(review, "text"));
        Assert.Equal(summary.GetProperty("engine").GetRawText(), review.GetProperty("engine").GetRawText());
        Assert.Matches("^[0-9a-f]{64}$", Text(review, "sourceHash"));
        Assert.Equal(review.GetRawText(), Assert.Single(await ListAsync(id, "fr")).GetRawText());
        Assert.Empty(await ListAsync(id, "ar"));
    }

    [Fact]
    public async Task Reviews_are_added_and_the_last_one_shows_in_the_list()
    {
        var (id, _) = await MakeAsync("fr");
        await AddAsync(id, "fr", new { decision = "approved", name = "Salma" });
        await AddAsync(id, "fr", new { decision = "edited", name = "Youssef", headline = "Titre", text = "Abdelouafi Laftit a reçu Laurent Nuñez à Marrakech." });

        Assert.Equal(["approved", "edited"], (await ListAsync(id, "fr")).Select(review => Text(review, "decision")));
        var page = await AppFixture.ReadJsonAsync(await app.Http.GetAsync("/api/summaries?limit=1", Token));
        var shown = page.GetProperty("value")[0].GetProperty("summaries").GetProperty("fr").GetProperty("review");
        Assert.Equal(("edited", "Youssef", "Titre"), (Text(shown, "decision"), Text(shown, "name"), Text(shown, "headline")));
    }

    [Fact]
    public async Task Of_two_editors_at_once_the_second_is_told()
    {
        var (id, _) = await MakeAsync("fr");
        var seen = await ETagAsync(id);

        using var first = await AddAsync(id, "fr", new { decision = "approved", name = "Salma" }, seen);
        using var second = await AddAsync(id, "fr", new { decision = "rejected", name = "Youssef", note = "Faux." }, seen);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.PreconditionFailed), (first.StatusCode, second.StatusCode));
        Assert.Equal("Salma", Text(Assert.Single(await ListAsync(id, "fr")), "name"));

        Assert.Equal(first.Headers.ETag!.ToString(), await ETagAsync(id));
        using var third = await AddAsync(id, "fr", new { decision = "rejected", name = "Youssef", note = "Faux." }, first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.Created, third.StatusCode);
    }

    [Fact]
    public async Task Many_at_once_without_a_condition_are_all_kept()
    {
        var (id, _) = await MakeAsync("fr");

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => AddAsync(id, "fr", new { decision = "approved", name = $"Editor {index}" })));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        var kept = await ListAsync(id, "fr");
        Assert.Equal(Enumerable.Range(1, 8), kept.Select(review => review.GetProperty("number").GetInt32()));
        Assert.Equal(8, kept.Select(review => Text(review, "name")).Distinct().Count());
    }

    [Fact]
    public async Task A_summary_made_anew_since_is_not_approved_unread()
    {
        var (id, summary) = await MakeAsync("fr");
        await MakeAsync("fr");

        using var response = await AddAsync(id, "fr", new { decision = "approved", name = "Salma", summaryCreatedAt = summary.GetProperty("createdAt") });

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Empty(await ListAsync(id, "fr"));
    }

    [Fact]
    public async Task An_edited_text_that_the_article_does_not_support_needs_a_reason()
    {
        var (id, _) = await MakeAsync("fr");
        var text = "Abdelouafi Laftit a reçu 4 812 ministres à Marrakech.";

        using var refused = await AddAsync(id, "fr", new { decision = "edited", name = "Salma", text });
        using var kept = await AddAsync(id, "fr", new { decision = "edited", name = "Salma", text, note = "The ministry has corrected the number." });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Created), (refused.StatusCode, kept.StatusCode));
        Assert.Equal("note", Text((await AppFixture.ReadJsonAsync(refused)).GetProperty("errors")[0], "field"));
        Assert.True((await AppFixture.ReadJsonAsync(kept)).GetProperty("findings").GetInt32() > 0);
    }

    [Theory]
    [InlineData("""{ "decision": "approved" }""", "name", "missing")]
    [InlineData("""{ "decision": "approved", "name": "  " }""", "name", "missing")]
    [InlineData("""{ "name": "Salma" }""", "decision", "missing")]
    [InlineData("""{ "decision": "liked", "name": "Salma" }""", "decision", "invalidValue")]
    [InlineData("""{ "decision": "rejected", "name": "Salma" }""", "note", "missing")]
    [InlineData("""{ "decision": "edited", "name": "Salma" }""", "text", "missing")]
    [InlineData("""{ "decision": "approved", "name": "Salma", "text": "x" }""", "text", "conflictingFields")]
    [InlineData("""{ "decision": "approved", "name": 7 }""", "name", "wrongType")]
    [InlineData("""{ "decision": "approved", "name": "Salma", "mood": "good" }""", "mood", "unknownField")]
    [InlineData("""{ "decision": "approved", "name": "Salma", "summaryCreatedAt": "then" }""", "summaryCreatedAt", "invalidValue")]
    public async Task What_is_wrong_with_a_review_is_named(string json, string field, string code)
    {
        var (id, _) = await MakeAsync("fr");

        using var response = await app.Http.PostAsync($"/api/summaries/{id}/fr/reviews", new StringContent(json, null, "application/json"), Token);
        var errors = (await AppFixture.ReadJsonAsync(response)).GetProperty("errors").EnumerateArray();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(errors, error => Text(error, "field") == field && Text(error, "code") == code);
    }

    [Theory]
    [InlineData("00000000000000000000000000000000/fr", HttpStatusCode.NotFound)]
    [InlineData("nonsense/fr", HttpStatusCode.BadRequest)]
    [InlineData("00000000000000000000000000000000/de", HttpStatusCode.BadRequest)]
    public async Task There_are_no_reviews_of_what_is_not_there(string path, HttpStatusCode expected)
    {
        using var got = await app.Http.GetAsync($"/api/summaries/{path}/reviews", Token);
        using var posted = await app.Http.PostAsJsonAsync($"/api/summaries/{path}/reviews", new { decision = "approved", name = "Salma" }, Token);

        Assert.Equal((expected, expected), (got.StatusCode, posted.StatusCode));
    }

    [Fact]
    public async Task Reviews_go_into_a_spreadsheet_without_becoming_formulas()
    {
        var (id, _) = await MakeAsync("fr");
        await AddAsync(id, "fr", new { decision = "rejected", name = "=1+1", note = "Faux,\n« vraiment »." });

        foreach (var address in new[] { $"/api/summaries/{id}/fr/reviews", "/api/reviews?since=2020-01-01" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd("text/csv");
            using var response = await app.Http.SendAsync(request, Token);
            var csv = await response.Content.ReadAsStringAsync(Token);

            Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
            Assert.StartsWith("id,language,number,decision,name,note,at,headline,text,findings,summaryCreatedAt,engine,model,prompt,glossary,sourceHash\r\n", csv, StringComparison.Ordinal);
            Assert.Matches($"{id},fr,1,rejected,\"?'=1\\+1\"?,\"Faux,\n« vraiment ».\"", csv);
        }

        Assert.Empty((await AppFixture.ReadJsonAsync(await app.Http.GetAsync("/api/reviews?since=2999-01-01", Token))).GetProperty("value").EnumerateArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Http.GetAsync("/api/reviews?since=then", Token)).StatusCode);
    }

    [Fact]
    public async Task A_takedown_takes_the_reviews_with_it()
    {
        var (id, _) = await MakeAsync("fr");
        await AddAsync(id, "fr", new { decision = "approved", name = "Salma" });
        await AddAsync(id, "ar", new { decision = "approved", name = "Salma" });

        await app.Http.DeleteAsync($"/api/summaries/{id}/fr", Token);
        Assert.Equal(["ar|000001"], await RowsAsync(id));
        await app.Http.DeleteAsync($"/api/summaries/{id}", Token);

        Assert.Empty(await RowsAsync(id));
    }

    /// <summary>An article with new summaries and no reviews.</summary>
    private async Task<(string Id, JsonElement Summary)> MakeAsync(string language)
    {
        var (_, body) = await app.PostAsync(new { text = AppFixture.Seed("000"), refresh = true });
        var id = Text(body, "id")!;
        foreach (var row in await RowsAsync(id))
        {
            await app.Storage.Tables.GetTableClient("reviews").DeleteEntityAsync(id, row, cancellationToken: Token);
        }

        return (id, body.GetProperty("summaries").GetProperty(language));
    }

    private async Task<HttpResponseMessage> AddAsync(string id, string language, object review, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/summaries/{id}/{language}/reviews") { Content = JsonContent.Create(review) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await app.Http.SendAsync(request, Token);
    }

    private async Task<List<JsonElement>> ListAsync(string id, string language) =>
        [.. (await AppFixture.ReadJsonAsync(await app.Http.GetAsync($"/api/summaries/{id}/{language}/reviews", Token))).GetProperty("value").EnumerateArray()];

    private async Task<string> ETagAsync(string id) => (await app.Http.GetAsync($"/api/summaries/{id}/fr/reviews", Token)).Headers.ETag!.ToString();

    private async Task<List<string>> RowsAsync(string id) =>
        await app.Storage.Tables.GetTableClient("reviews").QueryAsync<TableEntity>($"PartitionKey eq '{id}'", cancellationToken: Token)
            .Select(row => row.RowKey).ToListAsync(Token);

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
