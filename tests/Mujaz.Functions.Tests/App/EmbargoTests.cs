using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed class EmbargoTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_an_embargo_is_over_only_who_sends_the_article_gets_its_summaries()
    {
        var until = DateTimeOffset.UtcNow.AddHours(1);
        var text = AppFixture.Seed("004");
        var (posted, body) = await app.PostAsync(new { text, embargoUntil = until });
        var id = body.GetProperty("id").GetString()!;
        try
        {
            Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
            foreach (var address in new[] { $"/api/summaries/{id}", $"/api/summaries/{id}/fr" })
            {
                var response = await app.Http.GetAsync(address, Token);
                var problem = await AppFixture.ReadJsonAsync(response);
                Assert.Equal((HttpStatusCode.Forbidden, "embargoed"), (response.StatusCode, problem.GetProperty("code").GetString()));
                Assert.Equal(until, problem.GetProperty("embargoUntil").GetDateTimeOffset());
                Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(60));
            }

            var check = await app.Http.PostAsJsonAsync("/api/checks", new { id, language = "fr", summary = "Une phrase." }, Token);
            Assert.Equal(HttpStatusCode.Forbidden, check.StatusCode);

            // Somebody else who has the article gets its summaries, without opening them to the rest.
            var (again, _) = await app.PostAsync(new { text });
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await app.Http.GetAsync($"/api/summaries/{id}", Token)).StatusCode);
        }
        finally
        {
            await app.Http.DeleteAsync($"/api/summaries/{id}", Token);
        }

        // Taken down, and with it the embargo: it may be sent anew.
        await app.PostAsync(new { text });
        Assert.Equal(HttpStatusCode.OK, (await app.Http.GetAsync($"/api/summaries/{id}", Token)).StatusCode);
    }

    [Fact]
    public async Task A_near_duplicate_is_not_answered_with_summaries_under_embargo()
    {
        var text = AppFixture.Seed("003");
        var (_, body) = await app.PostAsync(new { text });
        var (_, before) = await app.PostAsync(new { text = text + "\n\nThis is a copy of it.", reuse = "near" });
        Assert.Equal(JsonValueKind.Object, before.GetProperty("duplicateOf").ValueKind);
        await app.PostAsync(new { text, embargoUntil = DateTimeOffset.UtcNow.AddHours(1) });
        try
        {
            var (_, copy) = await app.PostAsync(new { text = text + "\n\nThis is another copy.", reuse = "near" });

            Assert.Equal(JsonValueKind.Null, copy.GetProperty("duplicateOf").ValueKind);
        }
        finally
        {
            await app.Http.DeleteAsync("/api/summaries/" + body.GetProperty("id").GetString(), Token);
        }
    }

    [Fact]
    public async Task A_dropped_article_under_embargo_has_its_result_only_after_it()
    {
        var name = $"{Guid.NewGuid():N}.json";
        var text = AppFixture.Seed("001") + $"\n\nLe dossier {Guid.NewGuid():N} a été transmis hier au tribunal.";
        var until = DateTimeOffset.UtcNow.AddSeconds(10);
        var content = JsonSerializer.SerializeToUtf8Bytes(new { text, engine = "offline", embargoUntil = until });
        await app.Storage.Blobs.GetBlobContainerClient("articles").GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), cancellationToken: Token);

        await BlobResults.WaitAsync(app, "summaries", name + ".json");

        var properties = await app.Storage.Blobs.GetBlobContainerClient("summaries").GetBlobClient(name + ".json").GetPropertiesAsync(cancellationToken: Token);
        Assert.True(properties.Value.LastModified >= until.AddSeconds(-1), "The result was there before the end of the embargo.");
    }

    [Theory]
    [InlineData("\"2026-11-25\"", "invalidValue")]
    [InlineData("\"2026-11-25T18:00:00\"", "invalidValue")]
    [InlineData("\"tomorrow\"", "invalidValue")]
    [InlineData("\"9999-12-31T23:59:59Z\"", "outOfRange")]
    [InlineData("1764093600", "wrongType")]
    public async Task A_time_that_could_be_misread_is_refused(string value, string code)
    {
        var json = $$"""{ "text": "…", "embargoUntil": {{value}} }""";
        var response = await app.Http.PostAsync("/api/summaries", new StringContent(json, Encoding.UTF8, "application/json"), Token);

        var error = Assert.Single((await AppFixture.ReadJsonAsync(response)).GetProperty("errors").EnumerateArray());
        Assert.Equal(("embargoUntil", code), (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_field_is_described()
    {
        var description = await AppFixture.ReadJsonAsync(await app.Http.GetAsync("/api/openapi.json", Token));

        var body = description.GetProperty("components").GetProperty("schemas").GetProperty("SummaryRequestBody").GetProperty("properties");
        Assert.True(body.TryGetProperty("embargoUntil", out _));
        Assert.True(description.GetProperty("paths").GetProperty("/api/summaries/{id}").GetProperty("get").GetProperty("responses").TryGetProperty("403", out _));
    }
}
