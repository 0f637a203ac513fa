using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Mujaz.Functions.Tests.Batches;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed class NearDuplicateTests(AppFixture app)
{
    /// <summary>What another outlet makes of wire copy: a word changed, an ending added. The stub has no recording for it, so only the store can serve French.</summary>
    private static readonly string Copy =
        AppFixture.Seed("001").Replace("من المنتظر أن يصل", "ينتظر أن يصل", StringComparison.Ordinal)
        + "\n\nونقلت هذا الخبر جريدة أخرى في عددها الصادر اليوم.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_near_duplicate_is_answered_by_the_stored_article_when_the_caller_allows_it()
    {
        var original = await StoreAsync();

        var (response, body) = await app.PostAsync(new { text = Copy, reuse = "near" });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var id = original.GetProperty("id").GetString();
        Assert.Equal(id, body.GetProperty("duplicateOf").GetProperty("id").GetString());
        Assert.InRange(body.GetProperty("duplicateOf").GetProperty("similarity").GetDouble(), 0.85, 0.999);
        Assert.Equal(id, body.GetProperty("id").GetString());
        Assert.Equal("hit", body.GetProperty("cache").GetString());
        Assert.Equal(0, body.GetProperty("usage").GetProperty("calls").GetInt32());
        Assert.Equal(original.GetProperty("source").GetRawText(), body.GetProperty("source").GetRawText());
        Assert.Equal(original.GetProperty("keywords").GetRawText(), body.GetProperty("keywords").GetRawText());
        foreach (var language in new[] { "ar", "fr", "en" })
        {
            var summary = body.GetProperty("summaries").GetProperty(language);
            Assert.True(summary.GetProperty("cached").GetBoolean());
            Assert.Equal(
                original.GetProperty("summaries").GetProperty(language).GetProperty("sentences").GetRawText(),
                summary.GetProperty("sentences").GetRawText());
        }
    }

    [Fact]
    public async Task Without_leave_a_near_duplicate_is_an_article_of_its_own()
    {
        var original = await StoreAsync();

        var (_, byDefault) = await app.PostAsync(new { text = Copy });
        var (_, exact) = await app.PostAsync(new { text = Copy, reuse = "exact" });

        foreach (var body in new[] { byDefault, exact })
        {
            Assert.Equal(JsonValueKind.Null, body.GetProperty("duplicateOf").ValueKind);
            Assert.NotEqual(original.GetProperty("id").GetString(), body.GetProperty("id").GetString());
            Assert.Equal("offline", body.GetProperty("summaries").GetProperty("ar").GetProperty("engine").GetProperty("kind").GetString());
        }
    }

    [Fact]
    public async Task The_article_itself_is_no_duplicate()
    {
        await StoreAsync();

        var (_, body) = await app.PostAsync(new { text = AppFixture.Seed("001"), reuse = "near" });

        Assert.Equal("hit", body.GetProperty("cache").GetString());
        Assert.Equal(JsonValueKind.Null, body.GetProperty("duplicateOf").ValueKind);
    }

    [Fact]
    public async Task An_article_that_shares_half_its_text_is_no_duplicate()
    {
        await StoreAsync();

        var (_, body) = await app.PostAsync(new { text = Copy[..(Copy.Length / 2)], reuse = "near" });

        Assert.Equal(JsonValueKind.Null, body.GetProperty("duplicateOf").ValueKind);
    }

    [Fact]
    public async Task Only_a_rendering_of_the_kind_asked_for_serves()
    {
        await StoreAsync();

        var (_, body) = await app.PostAsync(new { text = Copy, reuse = "near", sentenceCount = 13, languages = new[] { "ar" } });

        Assert.Equal(JsonValueKind.Null, body.GetProperty("duplicateOf").ValueKind);
        Assert.Equal("offline", body.GetProperty("summaries").GetProperty("ar").GetProperty("engine").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Refresh_reuses_nothing()
    {
        await StoreAsync();

        var (_, body) = await app.PostAsync(new { text = Copy, reuse = "near", refresh = true });

        Assert.Equal(JsonValueKind.Null, body.GetProperty("duplicateOf").ValueKind);
    }

    [Fact]
    public async Task The_option_is_read_from_the_query_of_a_bare_article()
    {
        await StoreAsync();
        using var content = new StringContent(Copy, Encoding.UTF8, "text/plain");

        var body = await AppFixture.ReadJsonAsync(await app.Http.PostAsync("/api/summaries?reuse=near&languages=fr", content, Token));

        Assert.Equal(JsonValueKind.Object, body.GetProperty("duplicateOf").ValueKind);
        Assert.Equal("recorded", body.GetProperty("summaries").GetProperty("fr").GetProperty("engine").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task The_items_of_a_batch_take_the_option_from_its_query()
    {
        var batches = new BatchClient(app.Http);
        var original = await StoreAsync();

        var id = await batches.SubmitAsync([new { id = "copy", text = Copy }, new { id = "own", text = Copy, reuse = "exact" }], "?reuse=near");
        await batches.WaitAsync(id);
        var results = await batches.ResultsAsync(id);

        Assert.Equal(
            original.GetProperty("id").GetString(),
            results[0].GetProperty("result").GetProperty("duplicateOf").GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, results[1].GetProperty("result").GetProperty("duplicateOf").ValueKind);
    }

    [Fact]
    public async Task What_was_taken_down_is_found_no_more_and_leaves_no_fingerprint()
    {
        var original = await StoreAsync();
        var id = original.GetProperty("id").GetString()!;
        Assert.Equal(6, (await FingerprintsAsync(id)).Count);

        await app.Http.DeleteAsync("/api/summaries/" + id, Token);
        var (_, body) = await app.PostAsync(new { text = Copy + " ", reuse = "near" });

        Assert.Equal(JsonValueKind.Null, body.GetProperty("duplicateOf").ValueKind);
        Assert.Empty(await FingerprintsAsync(id));
    }

    [Fact]
    public async Task Expired_articles_leave_no_fingerprint()
    {
        var original = await StoreAsync();
        var id = original.GetProperty("id").GetString()!;
        await app.Storage.Tables.GetTableClient("summaries").UpsertEntityAsync(
            new TableEntity(id, "article") { ["ExpiresOn"] = "20200102" }, TableUpdateMode.Merge, Token);
        await app.Storage.Tables.GetTableClient("expiry").UpsertEntityAsync(new TableEntity("20200102", id), TableUpdateMode.Replace, Token);

        await app.Http.PostAsJsonAsync("/admin/functions/ExpireSummaries", new { }, Token);

        await AppFixture.EventuallyAsync(async () => (await FingerprintsAsync(id)).Count == 0 ? "gone" : null);
    }

    [Fact]
    public async Task Stored_fingerprints_keep_their_form()
    {
        var original = await StoreAsync();

        var rows = await FingerprintsAsync(original.GetProperty("id").GetString()!);

        Assert.All(rows, row =>
        {
            Assert.Equal("1-ar", row.PartitionKey);
            Assert.Matches("^0[0-5][0-9a-f]{16}\\|[0-9a-f]{32}$", row.RowKey);
            Assert.Equal(1, row.GetInt32("SchemaVersion"));
        });
    }

    /// <summary>Stores the article, whatever an earlier test removed; a plain request may be answered from memory.</summary>
    private async Task<JsonElement> StoreAsync() =>
        (await app.PostAsync(new { text = AppFixture.Seed("001"), refresh = true })).Body;

    private async Task<List<TableEntity>> FingerprintsAsync(string articleId)
    {
        var rows = await app.Storage.Tables.GetTableClient("fingerprints").QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token);
        return [.. rows.Where(row => row.RowKey.EndsWith("|" + articleId, StringComparison.Ordinal))];
    }
}
