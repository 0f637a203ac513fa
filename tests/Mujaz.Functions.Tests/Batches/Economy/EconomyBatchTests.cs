using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs.Models;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Functions.Tests.App;
using Mujaz.Functions.Tests.Storage;
using Mujaz.ModelStub.Faults;
using Mujaz.ModelStub.ProviderBatches;

namespace Mujaz.Functions.Tests.Batches.Economy;

/// <summary>Batches of the tier <c>economy</c> through the running app, with a provider that behaves well and badly.</summary>
public sealed class EconomyBatchTests(EconomyFixture app) : IClassFixture<EconomyFixture>
{
    private const string Economy = "?tier=economy&economyHours=1";

    private readonly BatchClient _batches = new(app.Http);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_article_is_answered_by_the_provider_at_half_the_price_without_a_normal_call()
    {
        var stub = app.Watch();
        var articles = Enumerable.Range(0, 6).Select(_ => EconomyFixture.Article()).ToList();

        var id = await _batches.SubmitAsync([.. articles, articles[0]], Economy);
        var batch = await _batches.WaitAsync(id);

        Assert.Equal((0, 2, 6), (stub.Calls, stub.Batches, stub.BatchLines));
        Assert.Equal("economy", batch.GetProperty("tier").GetString());
        Assert.Equal(7, batch.GetProperty("counts").GetProperty("succeeded").GetInt32());
        var report = await _batches.ReportAsync(id);
        Assert.Equal((2, 6, 6, 6, 0), EconomyOf(report));
        Assert.Equal(1, report.GetProperty("duplicatesFolded").GetInt32());
        Assert.Empty(report.GetProperty("warnings").EnumerateArray());
        Assert.Equal(CostOf(report.GetProperty("usage")) / 2, report.GetProperty("cost").GetDecimal());
        Assert.All(await _batches.ResultsAsync(id), line => Assert.Equal(3, SummariesOf(line).Count()));
    }

    [Fact]
    public async Task Nothing_is_left_at_the_provider_nor_in_the_container_of_batches()
    {
        app.Watch();
        var id = await _batches.SubmitAsync([EconomyFixture.Article(), EconomyFixture.Article()], Economy);
        await _batches.WaitAsync(id);

        await AppWaits.UntilAsync(async () => app.Stub.FileNames.Count == 0 && !await HasBlobsAsync(id));
    }

    [Fact]
    public async Task A_blob_asks_for_it_by_its_metadata()
    {
        var stub = app.Watch();
        var name = $"{Guid.NewGuid():N}.jsonl";
        var lines = string.Join('\n', Enumerable.Range(0, 2).Select(_ => JsonSerializer.Serialize(EconomyFixture.Article())));

        await app.Storage.Blobs.GetBlobContainerClient("articles").GetBlobClient(name).UploadAsync(
            BinaryData.FromString(lines), new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["mujaz_tier"] = "economy" } }, Token);
        var report = app.Storage.Blobs.GetBlobContainerClient("summaries").GetBlobClient(name + ".report.json");
        await AppWaits.UntilAsync(async () => await report.ExistsAsync(Token));

        Assert.Equal((0, 1, 2), (stub.Calls, stub.Batches, stub.BatchLines));
    }

    [Fact]
    public async Task What_is_stored_is_not_asked_again()
    {
        var known = EconomyFixture.Article();
        await _batches.WaitAsync(await _batches.SubmitAsync([known]));
        var stub = app.Watch();

        var id = await _batches.SubmitAsync([known, EconomyFixture.Article()], Economy);
        await _batches.WaitAsync(id);

        Assert.Equal((0, 1, 1), (stub.Calls, stub.Batches, stub.BatchLines));
        Assert.Equal(1, (await _batches.ReportAsync(id)).GetProperty("fromCache").GetInt32());
    }

    [Fact]
    public async Task At_the_deadline_the_answers_there_are_taken_and_the_rest_is_made_by_normal_calls()
    {
        var stub = app.Watch();
        app.Stub.Batches = new ModelStubBatchOptions { Outcome = ModelStubBatchOutcome.Stalled, AnsweredLines = 1 };

        var id = await _batches.SubmitAsync([EconomyFixture.Article(), EconomyFixture.Article(), EconomyFixture.Article()], "?tier=economy");
        var batch = await _batches.WaitAsync(id);

        Assert.Equal(3, batch.GetProperty("counts").GetProperty("succeeded").GetInt32());
        Assert.Equal((2, 1, 1), (stub.Calls, stub.Batches, stub.BatchLines));
        var report = await _batches.ReportAsync(id);
        Assert.Equal((1, 3, 1, 1, 2), EconomyOf(report));
        Assert.Contains("deadline", Assert.Single(report.GetProperty("warnings").EnumerateArray()).GetString(), StringComparison.Ordinal);
        await AppWaits.UntilAsync(() => Task.FromResult(app.Stub.FileNames.Count == 0));
    }

    [Fact]
    public async Task A_batch_that_fails_at_the_provider_is_made_by_normal_calls_and_the_report_says_why()
    {
        var stub = app.Watch();
        app.Stub.Batches = new ModelStubBatchOptions { Outcome = ModelStubBatchOutcome.Failed };

        var id = await _batches.SubmitAsync([EconomyFixture.Article(), EconomyFixture.Article()], Economy);
        await _batches.WaitAsync(id);

        Assert.Equal((2, 1, 0), (stub.Calls, stub.Batches, stub.BatchLines));
        var report = await _batches.ReportAsync(id);
        Assert.Equal((1, 2, 0, 0, 2), EconomyOf(report));
        Assert.Contains("token_limit_exceeded", Assert.Single(report.GetProperty("warnings").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal(CostOf(report.GetProperty("usage")), report.GetProperty("cost").GetDecimal());
    }

    [Fact]
    public async Task Lines_that_failed_are_made_by_normal_calls()
    {
        var stub = app.Watch();
        app.Stub.Enqueue(ModelStubFaultKind.InternalServerError, ModelStubFaultKind.None, ModelStubFaultKind.Hang);

        var id = await _batches.SubmitAsync([EconomyFixture.Article(), EconomyFixture.Article(), EconomyFixture.Article()], Economy);
        await _batches.WaitAsync(id);

        Assert.Equal((2, 1), (stub.Calls, stub.BatchLines));
        Assert.Equal((1, 3, 1, 1, 2), EconomyOf(await _batches.ReportAsync(id)));
    }

    [Theory]
    [InlineData(ModelStubFaultKind.WrongNumber)]
    [InlineData(ModelStubFaultKind.Truncated)]
    [InlineData(ModelStubFaultKind.MissingLanguage)]
    public async Task An_answer_of_the_provider_is_checked_and_its_repair_is_a_normal_call_at_the_full_price(ModelStubFaultKind fault)
    {
        var stub = app.Watch();
        app.Stub.Enqueue(fault);

        var id = await _batches.SubmitAsync([EconomyFixture.Article()], Economy);
        await _batches.WaitAsync(id);

        Assert.Equal(1, stub.Calls);
        var result = Assert.Single(await _batches.ResultsAsync(id));
        Assert.Equal(3, SummariesOf(result).Count());
        Assert.All(SummariesOf(result), summary => Assert.Equal("passed", summary.Value.GetProperty("checks").GetProperty("status").GetString()));
        var report = await _batches.ReportAsync(id);
        Assert.Equal((1, 1, 1, 1, 0), EconomyOf(report));
        var fetched = CostOf(report.GetProperty("economy").GetProperty("usage"));
        Assert.Equal(CostOf(report.GetProperty("usage")) - (fetched / 2), report.GetProperty("cost").GetDecimal());
    }

    [Fact]
    public async Task A_server_without_a_batch_API_gets_normal_calls_at_once()
    {
        var stub = app.Watch();
        app.Stub.Batches = new ModelStubBatchOptions { IsSupported = false };

        var id = await _batches.SubmitAsync(Enumerable.Range(0, EconomyFixture.FileItems + 1).Select(_ => EconomyFixture.Article()), Economy);
        await _batches.WaitAsync(id);

        Assert.Equal((EconomyFixture.FileItems + 1, 0), (stub.Calls, stub.Batches));
        var warnings = (await _batches.ReportAsync(id)).GetProperty("warnings");
        Assert.Contains("no Batch API", Assert.Single(warnings.EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_killed_while_the_provider_takes_the_batch_does_not_submit_it_twice()
    {
        var stub = app.Watch();
        app.Stub.Batches = new ModelStubBatchOptions { CreationDelay = TimeSpan.FromMinutes(5) };
        var id = await _batches.SubmitAsync([EconomyFixture.Article(), EconomyFixture.Article()], Economy);
        await AppWaits.UntilAsync(() => Task.FromResult(stub.Batches == 1));

        await app.Host.KillWorkerAsync(cancellationToken: Token);
        await app.Host.WaitUntilReadyAsync(Token);
        app.Stub.Batches = new ModelStubBatchOptions();
        await _batches.WaitAsync(id);

        Assert.Equal((0, 1, 2), (stub.Calls, stub.Batches, stub.BatchLines));
        Assert.Equal((1, 2, 2, 2, 0), EconomyOf(await _batches.ReportAsync(id)));
    }

    [Fact]
    public async Task A_handler_killed_while_the_provider_works_finds_the_batch_again()
    {
        var stub = app.Watch();
        app.Stub.Batches = new ModelStubBatchOptions { Delay = TimeSpan.FromSeconds(4) };
        var id = await _batches.SubmitAsync([EconomyFixture.Article()], Economy);
        await AppWaits.UntilAsync(() => Task.FromResult(stub.Batches == 1));

        await app.Host.KillWorkerAsync(cancellationToken: Token);
        await app.Host.WaitUntilReadyAsync(Token);
        await _batches.WaitAsync(id);

        Assert.Equal((0, 1, 1), (stub.Calls, stub.Batches, stub.BatchLines));
    }

    [Fact]
    public async Task Cancelling_stops_the_provider_too()
    {
        var stub = app.Watch();
        app.Stub.Batches = new ModelStubBatchOptions { Outcome = ModelStubBatchOutcome.Stalled };
        var id = await _batches.SubmitAsync([EconomyFixture.Article(), EconomyFixture.Article()], Economy);
        await AppWaits.UntilAsync(() => Task.FromResult(stub.Batches == 1));

        using var cancelled = await app.Http.DeleteAsync($"/api/batches/{id}", Token);
        var batch = await _batches.WaitAsync(id);

        Assert.Equal(2, batch.GetProperty("counts").GetProperty("cancelled").GetInt32());
        await AppWaits.UntilAsync(() => Task.FromResult(app.Stub.FileNames.Count == 0));
        Assert.Equal(0, stub.Calls);
    }

    [Fact]
    public async Task An_article_taken_down_while_the_provider_works_does_not_come_back_by_its_answer()
    {
        var stub = app.Watch();
        app.Stub.Batches = new ModelStubBatchOptions { Delay = TimeSpan.FromSeconds(3) };
        var unwanted = EconomyFixture.Article();
        var articleId = ArticleReader.Read(new ArticleSource(unwanted.Text)).Id;
        var id = await _batches.SubmitAsync([unwanted, EconomyFixture.Article()], Economy);
        await AppWaits.UntilAsync(() => Task.FromResult(stub.Batches == 1));

        using var taken = await app.Http.DeleteAsync($"/api/summaries/{articleId}", Token);
        await _batches.WaitAsync(id);

        var results = await _batches.ResultsAsync(id);
        Assert.Equal("takenDown", results[0].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("succeeded", results[1].GetProperty("status").GetString());
        Assert.Equal(0, stub.Calls);
        using var read = await app.Http.GetAsync($"/api/summaries/{articleId}", Token);
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        await AppWaits.UntilAsync(async () => !await HasBlobsAsync(id));
    }

    [Theory]
    [InlineData("?tier=cheap", "tier")]
    [InlineData("?economyHours=3", "economyHours")]
    [InlineData("?tier=economy&economyHours=25", "economyHours")]
    public async Task Options_that_cannot_be_are_named(string query, string field)
    {
        using var response = await _batches.PostAsync(JsonSerializer.Serialize(EconomyFixture.Article()), BatchClient.JsonLines, query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = Assert.Single((await AppFixture.ReadJsonAsync(response)).GetProperty("errors").EnumerateArray());
        Assert.Equal(field, error.GetProperty("field").GetString());
    }

    private static (int Batches, int Requests, int Answers, int ByBatch, int ByCalls) EconomyOf(JsonElement report)
    {
        var economy = report.GetProperty("economy");
        return (
            economy.GetProperty("providerBatches").GetInt32(),
            economy.GetProperty("requests").GetInt32(),
            economy.GetProperty("answers").GetInt32(),
            economy.GetProperty("itemsByProviderBatch").GetInt32(),
            economy.GetProperty("itemsByNormalCalls").GetInt32());
    }

    /// <summary>The full price by the fixture's price list.</summary>
    private static decimal CostOf(JsonElement usage) =>
        (usage.GetProperty("inputTokens").GetInt32() * 0.001m) + (usage.GetProperty("outputTokens").GetInt32() * 0.004m);

    private static JsonElement.ObjectEnumerator SummariesOf(JsonElement line) => line.GetProperty("result").GetProperty("summaries").EnumerateObject();

    private async Task<bool> HasBlobsAsync(string id)
    {
        await foreach (var _ in app.Storage.Blobs.GetBlobContainerClient("batches").GetBlobsAsync(BlobTraits.None, BlobStates.None, id + "/", Token))
        {
            return true;
        }

        return false;
    }
}
