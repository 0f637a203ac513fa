using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs.Models;
using Mujaz.Functions.Tests.App;
using Mujaz.ModelStub.Faults;

namespace Mujaz.Functions.Tests.Batches;

[Collection(AppCollection.Name)]
public sealed class BatchApiTests(AppFixture app)
{
    private readonly BatchClient _batches = new(app.Http);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_is_worked_on_to_its_end_and_its_results_stand_in_the_order_of_the_input()
    {
        var id = await _batches.SubmitLinesAsync(
        [
            JsonSerializer.Serialize(new { id = "a", text = AppFixture.Seed("000") }),
            "{\"text\": broken",
            JsonSerializer.Serialize(new { id = "b", text = AppFixture.Seed("001"), languages = new[] { "fr" } }),
            "",
            JsonSerializer.Serialize(new { id = "c", text = AppFixture.Seed("000") }),
        ]);

        var batch = await _batches.WaitAsync(id);
        var results = await _batches.ResultsAsync(id);

        Assert.Equal("completed", batch.GetProperty("status").GetString());
        Assert.Equal(3, batch.GetProperty("counts").GetProperty("succeeded").GetInt32());
        Assert.Equal(1, batch.GetProperty("counts").GetProperty("failed").GetInt32());
        Assert.Equal(["a", null, "b", "c"], results.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(["line 1", "line 2", "line 3", "line 5"], results.Select(line => line.GetProperty("place").GetString()!));
        Assert.Equal("malformedJson", results[1].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(["fr"], results[2].GetProperty("result").GetProperty("summaries").EnumerateObject().Select(summary => summary.Name));
        Assert.Equal(1, results[3].GetProperty("duplicateOf").GetInt32());
    }

    [Fact]
    public async Task Nothing_of_a_completed_batch_is_left_in_its_container_but_what_a_retry_needs()
    {
        var id = await _batches.SubmitAsync([new { text = AppFixture.Seed("000") }, new { text = "too short" }]);
        await _batches.WaitAsync(id);

        var left = await AppFixture.EventuallyAsync(async () =>
        {
            var names = new List<string>();
            await foreach (var blob in app.Storage.Blobs.GetBlobContainerClient("batches").GetBlobsAsync(BlobTraits.None, BlobStates.None, id + "/", Token))
            {
                names.Add(blob.Name);
            }

            return names.Count > 1 ? null : names;
        });

        Assert.Equal([$"{id}/items/000002.json"], left);
    }

    [Fact]
    public async Task The_report_says_what_became_of_the_batch()
    {
        var id = await _batches.SubmitAsync([new { text = AppFixture.Seed("000") }, new { id = "x", text = "too short" }, new { text = AppFixture.Seed("000") }]);
        await _batches.WaitAsync(id);

        var report = await _batches.ReportAsync(id);

        Assert.Equal(1, report.GetProperty("duplicatesFolded").GetInt32());
        var failure = Assert.Single(report.GetProperty("failures").EnumerateArray());
        Assert.Equal(("x", "articleTooShort"), (failure.GetProperty("id").GetString(), failure.GetProperty("code").GetString()));
        Assert.Equal(JsonValueKind.Null, report.GetProperty("cost").ValueKind);
    }

    [Fact]
    public async Task Items_that_are_worked_on_are_counted_as_running()
    {
        app.Host.ModelStub!.Enqueue(new ModelStubFault(ModelStubFaultKind.Slow) { DelayMilliseconds = 8000 });
        var id = await _batches.SubmitAsync([new { text = AppFixture.Seed("003"), languages = new[] { "en" }, refresh = true }, new { text = "too short" }]);

        var counts = (JsonElement)await AppFixture.EventuallyAsync(async () =>
        {
            var now = (await _batches.GetAsync(id)).GetProperty("counts");
            return now.GetProperty("running").GetInt32() == 0 || now.GetProperty("failed").GetInt32() == 0 ? null : (object)now;
        });
        var ended = (await _batches.WaitAsync(id)).GetProperty("counts");

        Assert.Equal((2, 0), (counts.GetProperty("total").GetInt32(), counts.GetProperty("queued").GetInt32()));
        Assert.Equal((0, 0, 1), (ended.GetProperty("queued").GetInt32(), ended.GetProperty("running").GetInt32(), ended.GetProperty("succeeded").GetInt32()));
    }

    [Fact]
    public async Task An_accepted_batch_says_where_to_look()
    {
        var response = await _batches.PostAsync(JsonSerializer.Serialize(new[] { new { text = AppFixture.Seed("000") } }), "application/json");
        var body = await AppFixture.ReadJsonAsync(response);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var location = response.Headers.GetValues("Operation-Location").Single();
        Assert.Equal(new Uri(app.Http.BaseAddress!, "/api/batches/" + body.GetProperty("id").GetString()).ToString(), location);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task Options_of_the_batch_hold_for_every_item_that_has_none_of_its_own()
    {
        var id = await _batches.SubmitAsync(
            [new { text = AppFixture.Seed("000") }, (object)new { text = AppFixture.Seed("000"), languages = new[] { "en" } }],
            "?languages=ar,fr");
        await _batches.WaitAsync(id);

        var languages = (await _batches.ResultsAsync(id))
            .Select(line => string.Join(',', line.GetProperty("result").GetProperty("summaries").EnumerateObject().Select(summary => summary.Name)));

        Assert.Equal(["ar,fr", "en"], languages);
    }
}
