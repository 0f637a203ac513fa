using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Functions.Tests.App;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>What can happen to a batch between its taking in and its end.</summary>
[Collection(AppCollection.Name)]
public sealed class BatchLifeTests(AppFixture app)
{
    private readonly BatchClient _batches = new(app.Http);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_whose_handling_always_fails_is_given_up_with_its_reason_kept_and_can_be_retried()
    {
        // A stored row that cannot be read fails every try, and the fault can be taken away.
        var text = Unique("000");
        var rows = app.Storage.Tables.GetTableClient("summaries");
        var broken = new TableEntity(ArticleReader.Read(new ArticleSource(text)).Id, "article");
        await rows.UpsertEntityAsync(broken, TableUpdateMode.Replace, Token);
        var id = await _batches.SubmitAsync([new { text }, new { text = AppFixture.Seed("001"), engine = "offline" }]);

        var batch = await _batches.WaitAsync(id);

        Assert.Equal((1, 1), CountsOf(batch));
        var error = (await _batches.ResultsAsync(id))[0].GetProperty("error");
        Assert.Equal("gaveUp", error.GetProperty("code").GetString());
        Assert.Contains("internalError", error.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var rejection = await BlobResults.WaitAsync(app, "rejected", $"{id}/000001.json.json");
        var original = await BlobResults.WaitAsync(app, "rejected", rejection.GetProperty("original").GetString()!["rejected/".Length..]);
        Assert.Equal(text, original.GetProperty("text").GetString());

        await rows.DeleteEntityAsync(broken.PartitionKey, broken.RowKey, cancellationToken: Token);
        var retried = await app.Http.PostAsync($"/api/batches/{id}/retry", null, Token);
        Assert.Equal(HttpStatusCode.Accepted, retried.StatusCode);

        Assert.Equal((2, 0), CountsOf(await _batches.WaitAsync(id)));
        Assert.All(await _batches.ResultsAsync(id), line => Assert.Equal(JsonValueKind.Object, line.GetProperty("result").ValueKind));
        Assert.False(await app.Storage.Blobs.GetBlobContainerClient("rejected").GetBlobClient($"{id}/000001.json.json").ExistsAsync(Token));
    }

    [Fact]
    public async Task A_cancelled_batch_keeps_what_is_done_and_does_not_begin_the_rest()
    {
        var id = await WaitingAsync();

        Assert.Equal(HttpStatusCode.Accepted, (await app.Http.DeleteAsync($"/api/batches/{id}", Token)).StatusCode);
        var batch = await _batches.WaitAsync(id);

        Assert.Equal("cancelled", batch.GetProperty("status").GetString());
        Assert.Equal((1, 1), (batch.GetProperty("counts").GetProperty("succeeded").GetInt32(), batch.GetProperty("counts").GetProperty("cancelled").GetInt32()));
        Assert.Equal(["succeeded", "cancelled"], (await _batches.ResultsAsync(id)).Select(line => line.GetProperty("status").GetString()));
        Assert.Equal(HttpStatusCode.Accepted, (await app.Http.DeleteAsync($"/api/batches/{id}", Token)).StatusCode);
        await AssertProblemAsync(await app.Http.PostAsync($"/api/batches/{id}/retry", null, Token), 409, "nothingToRetry");
    }

    [Fact]
    public async Task While_a_batch_runs_its_results_can_be_read_but_not_its_report_and_it_cannot_be_retried()
    {
        var id = await WaitingAsync();

        Assert.Equal([1], (await _batches.ResultsAsync(id)).Select(line => line.GetProperty("sequence").GetInt32()));
        await AssertProblemAsync(await app.Http.GetAsync($"/api/batches/{id}/report", Token), 409, "batchRunning");
        await AssertProblemAsync(await app.Http.PostAsync($"/api/batches/{id}/retry", null, Token), 409, "batchRunning");
        await app.Http.DeleteAsync($"/api/batches/{id}", Token);
        await _batches.WaitAsync(id);
    }

    [Fact]
    public async Task A_batch_that_has_ended_cannot_be_cancelled()
    {
        var id = await EndedAsync();

        await AssertProblemAsync(await app.Http.DeleteAsync($"/api/batches/{id}", Token), 409, "batchFinished");
        await AssertProblemAsync(await app.Http.PostAsync($"/api/batches/{id}/retry", null, Token), 409, "nothingToRetry");
    }

    [Fact]
    public async Task The_list_begins_with_the_newest_and_goes_on_page_by_page()
    {
        var submitted = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            submitted.Add(await EndedAsync());
        }

        var listed = new List<string>();
        for (Uri? next = new("/api/batches?top=2", UriKind.Relative); next is not null && listed.Count < 6;)
        {
            var page = await AppFixture.ReadJsonAsync(await app.Http.GetAsync(next, Token));
            Assert.InRange(page.GetProperty("value").GetArrayLength(), 1, 2);
            listed.AddRange(page.GetProperty("value").EnumerateArray().Select(batch => batch.GetProperty("id").GetString()!));
            next = page.GetProperty("nextLink").GetString() is { } link ? new Uri(link) : null;
        }

        Assert.Equal(Enumerable.Reverse(submitted), listed.Take(5));
    }

    [Theory]
    [InlineData("top=0", "top", "outOfRange")]
    [InlineData("top=101", "top", "outOfRange")]
    [InlineData("top=many", "top", "outOfRange")]
    [InlineData("continuation=", "continuation", "invalidValue")]
    [InlineData("continuation=1!8!bGlzdA--%20x", "continuation", "invalidValue")]
    [InlineData("continuation=0000000000000000000|' or PartitionKey gt '", "continuation", "invalidValue")]
    public async Task A_page_that_cannot_be_is_refused(string query, string field, string code)
    {
        var problem = await AssertProblemAsync(await app.Http.GetAsync("/api/batches?" + query, Token), 400, "invalidRequest");

        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal((field, code), (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Results_come_as_a_table_for_who_prefers_it()
    {
        var id = await _batches.SubmitAsync([new { id = "=1+1", text = AppFixture.Seed("001"), engine = "offline" }, new { id = "short", text = "too short" }]);
        await _batches.WaitAsync(id);

        using var response = await GetResultsAsync(id, "application/x-ndjson;q=0.5, text/csv");
        var lines = (await response.Content.ReadAsStringAsync(Token)).Split("\r\n");

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("sequence,id,place,status,articleId,duplicateOf,errorCode,errorDetail,headline_ar,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("1,\"'=1+1\",line 1,succeeded,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("2,short,line 2,failed,,,articleTooShort,", lines[2], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotAcceptable, (await GetResultsAsync(id, "application/pdf")).StatusCode);
    }

    [Fact]
    public async Task The_same_call_under_the_same_key_gives_the_same_batch()
    {
        var (body, key) = (JsonSerializer.Serialize(new { text = AppFixture.Seed("001"), engine = "offline" }), Guid.NewGuid().ToString());

        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => IdOfAsync(body, key)));
        ids = [.. ids, await IdOfAsync(body, key)];

        Assert.Single(ids.Distinct());
        await AssertProblemAsync(await _batches.PostAsync(body + "\n" + body, BatchClient.JsonLines, key: key), 422, "idempotencyKeyReused");
        await AssertProblemAsync(await _batches.PostAsync(body, BatchClient.JsonLines, "?languages=fr", key), 422, "idempotencyKeyReused");
        await AssertProblemAsync(await _batches.PostAsync(body, BatchClient.JsonLines, key: new string('k', 201)), 400, "invalidRequest");
    }

    [Theory]
    [InlineData("0123456789abcdef01234567")]
    [InlineData("0123456789ABCDEF01234567")]
    [InlineData("list")]
    [InlineData("0123456789abcdef0123456'")]
    public async Task A_batch_nobody_knows_is_not_found(string id)
    {
        await AssertProblemAsync(await app.Http.GetAsync($"/api/batches/{id}", Token), 404, "batchNotFound");
        await AssertProblemAsync(await app.Http.GetAsync($"/api/batches/{id}/results", Token), 404, "batchNotFound");
        await AssertProblemAsync(await app.Http.GetAsync($"/api/batches/{id}/report", Token), 404, "batchNotFound");
        await AssertProblemAsync(await app.Http.DeleteAsync($"/api/batches/{id}", Token), 404, "batchNotFound");
        await AssertProblemAsync(await app.Http.PostAsync($"/api/batches/{id}/retry", null, Token), 404, "batchNotFound");
    }

    [Fact]
    public async Task A_callback_is_refused_where_it_could_not_be_signed()
    {
        var response = await _batches.PostAsync("{}", BatchClient.JsonLines, "?callbackUrl=https%3A%2F%2Freceiver.example%2Fhook");

        var problem = await AssertProblemAsync(response, 400, "invalidRequest");
        Assert.Equal("notConfigured", problem.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_article_that_is_taken_down_leaves_the_results_of_its_batch()
    {
        var id = await _batches.SubmitAsync([new { text = Unique("001"), engine = "offline" }, new { text = AppFixture.Seed("003"), engine = "offline" }]);
        await _batches.WaitAsync(id);
        var article = (await _batches.ResultsAsync(id))[0].GetProperty("articleId").GetString();

        Assert.Equal(HttpStatusCode.NoContent, (await app.Http.DeleteAsync($"/api/summaries/{article}", Token)).StatusCode);

        var results = await _batches.ResultsAsync(id);
        Assert.Equal("takenDown", results[0].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Object, results[1].GetProperty("result").ValueKind);
        Assert.Equal((1, 1), CountsOf(await _batches.GetAsync(id)));
    }

    private static string Unique(string seed) => $"{AppFixture.Seed(seed)}\n\nLe dossier {Guid.NewGuid():N} a été transmis hier au tribunal de Casablanca.";

    /// <summary>A batch with one item that is done and one that waits for tomorrow.</summary>
    private async Task<string> WaitingAsync()
    {
        var id = await _batches.SubmitAsync(
        [
            new { text = AppFixture.Seed("001"), engine = "offline" },
            new { text = Unique("003"), engine = "offline", embargoUntil = DateTimeOffset.UtcNow.AddDays(1) },
        ]);
        await AppFixture.EventuallyAsync(async () =>
        {
            var counts = (await _batches.GetAsync(id)).GetProperty("counts");
            return counts.GetProperty("succeeded").GetInt32() == 1 && counts.GetProperty("embargoed").GetInt32() == 1 ? counts.GetRawText() : null;
        });
        return id;
    }

    private async Task<string> EndedAsync()
    {
        var id = await _batches.SubmitAsync([new { text = AppFixture.Seed("001"), engine = "offline" }]);
        await _batches.WaitAsync(id);
        return id;
    }

    private async Task<string> IdOfAsync(string body, string key)
    {
        var response = await _batches.PostAsync(body, BatchClient.JsonLines, key: key);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return (await AppFixture.ReadJsonAsync(response)).GetProperty("id").GetString()!;
    }

    private async Task<HttpResponseMessage> GetResultsAsync(string id, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/batches/{id}/results");
        request.Headers.Accept.ParseAdd(accept);
        return await app.Http.SendAsync(request, Token);
    }

    private static (int Succeeded, int Failed) CountsOf(JsonElement batch) =>
        (batch.GetProperty("counts").GetProperty("succeeded").GetInt32(), batch.GetProperty("counts").GetProperty("failed").GetInt32());

    private static async Task<JsonElement> AssertProblemAsync(HttpResponseMessage response, int status, string code)
    {
        var problem = await AppFixture.ReadJsonAsync(response);
        Assert.Equal((status, code), ((int)response.StatusCode, problem.GetProperty("code").GetString()));
        return problem;
    }
}
