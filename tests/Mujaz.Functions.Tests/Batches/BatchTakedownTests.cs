using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs.Specialized;
using Mujaz.Functions.Batches.Items;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Functions.Tests.App;
using Mujaz.Functions.Tests.Storage;

namespace Mujaz.Functions.Tests.Batches;

public sealed class BatchTakedownTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncDisposable
{
    private readonly BatchServices _app = new(storage.ConnectionString);

    // Of its own for every test: the tests share a storage.
    private readonly string _unwanted = $"{AppFixture.Seed("001")}\n\nLe dossier {Guid.NewGuid():N} a été transmis au tribunal de première instance de Casablanca.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_batch_that_has_ended_keeps_nothing_of_the_article_and_says_that_it_was_taken_down()
    {
        var batch = await EndedAsync(AppFixture.Seed("000"), _unwanted, AppFixture.Seed("003"), _unwanted);
        var before = await LinesAsync(batch.Id);

        await TakeDownAsync(batch.Id, 2);

        var after = await LinesAsync(batch.Id);
        Assert.Equal((before[0], before[2]), (after[0], after[2]));
        foreach (var line in new[] { after[1], after[3] }.Select(line => JsonDocument.Parse(line).RootElement))
        {
            Assert.Equal("takenDown", line.GetProperty("error").GetProperty("code").GetString());
            Assert.Equal("failed", line.GetProperty("status").GetString());
            Assert.Equal(JsonValueKind.Null, line.GetProperty("result").ValueKind);
        }

        Assert.Equal((2, 2), await CountsAsync(batch.Id));
        var report = JsonDocument.Parse(await BlobAsync("summaries", batch.Id + ".report.json")).RootElement;
        Assert.Equal(2, report.GetProperty("counts").GetProperty("succeeded").GetInt32());
        Assert.Equal(2, report.GetProperty("counts").GetProperty("failed").GetInt32());
        Assert.Equal([2, 4], report.GetProperty("failures").EnumerateArray().Select(failure => failure.GetProperty("sequence").GetInt32()));
        await AssertNowhereAsync(batch.Id);
    }

    [Fact]
    public async Task A_batch_that_still_runs_completes_without_the_article()
    {
        var batch = await _app.StartAsync([BatchServices.Offline(_unwanted), BatchServices.Offline(AppFixture.Seed("000"))]);
        await _app.HandleAsync(new BatchMessage(BatchMessageKind.Item, batch.Id, 1));

        await TakeDownAsync(batch.Id, 1);
        await _app.RunAsync(batch.Id);

        var lines = await LinesAsync(batch.Id);
        Assert.Contains("takenDown", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"status\":\"succeeded\"", lines[1], StringComparison.Ordinal);
        Assert.Equal((1, 1), await CountsAsync(batch.Id));
        await AssertNowhereAsync(batch.Id);
    }

    [Fact]
    public async Task A_takedown_of_the_last_open_item_ends_the_batch()
    {
        var until = _app.Time.GetUtcNow().AddHours(1);
        var batch = await _app.StartAsync([JsonSerializer.Serialize(new { text = _unwanted, engine = "offline", embargoUntil = until })]);
        await _app.HandleAsync(new BatchMessage(BatchMessageKind.Item, batch.Id, 1));

        await TakeDownAsync(batch.Id, 1);

        Assert.True((await _app.HeaderAsync(batch.Id))!.IsFinished);
        Assert.Equal((0, 1), await CountsAsync(batch.Id));
        await AssertNowhereAsync(batch.Id);
    }

    [Fact]
    public async Task The_results_of_a_batch_that_was_swept_are_cleaned_too()
    {
        var batch = await EndedAsync(_unwanted, AppFixture.Seed("000"));
        var article = (await _app.ItemsAsync(batch.Id))[0].ArticleId!;
        await _app.Get<BatchRemoval>().DeleteAsync(batch, Token);

        await _app.Get<Takedown>().DeleteArticleAsync(article, Token);

        Assert.Contains("takenDown", (await LinesAsync(batch.Id))[0], StringComparison.Ordinal);
        await AssertNowhereAsync(batch.Id);
    }

    [Fact]
    public async Task What_a_delivery_writes_after_the_takedown_is_removed_by_the_next()
    {
        var batch = await _app.StartAsync([BatchServices.Offline(_unwanted), BatchServices.Offline(AppFixture.Seed("000"))]);
        await _app.HandleAsync(new BatchMessage(BatchMessageKind.Item, batch.Id, 1));
        await TakeDownAsync(batch.Id, 1);

        // As if a second delivery had been in the middle of it, and had been killed.
        await _app.Get<BatchBlobs>().PutResultAsync(batch.Id, 1, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(_unwanted)), Token);
        await _app.HandleAsync(new BatchMessage(BatchMessageKind.Item, batch.Id, 1));

        await AssertNowhereAsync(batch.Id);
    }

    [Fact]
    public async Task A_takedown_that_was_cut_short_can_be_repeated()
    {
        var batch = await EndedAsync(_unwanted, AppFixture.Seed("000"));
        var article = (await _app.ItemsAsync(batch.Id))[0].ArticleId!;
        var lease = _app.Get<StorageContainers>().Summaries.GetBlobClient(batch.Id + ".jsonl").GetBlobLeaseClient();
        await lease.AcquireAsync(TimeSpan.FromMinutes(1), cancellationToken: Token);
        await Assert.ThrowsAsync<RequestFailedException>(() => _app.Get<Takedown>().DeleteArticleAsync(article, Token));
        await lease.ReleaseAsync(cancellationToken: Token);

        await _app.Get<Takedown>().DeleteArticleAsync(article, Token);

        Assert.Contains("takenDown", (await LinesAsync(batch.Id))[0], StringComparison.Ordinal);
        Assert.Equal((1, 1), await CountsAsync(batch.Id));
        var report = JsonDocument.Parse(await BlobAsync("summaries", batch.Id + ".report.json")).RootElement;
        Assert.Equal(1, report.GetProperty("counts").GetProperty("failed").GetInt32());
        await AssertNowhereAsync(batch.Id);
        Assert.Empty(await _app.Get<ArticleReferences>().GetItemsAsync(article, Token));
    }

    [Fact]
    public async Task A_second_takedown_changes_nothing()
    {
        var batch = await EndedAsync(_unwanted, AppFixture.Seed("000"));
        await TakeDownAsync(batch.Id, 1);
        var lines = await LinesAsync(batch.Id);
        var report = await BlobAsync("summaries", batch.Id + ".report.json");

        await _app.Get<BatchResultRedaction>().RedactAsync(batch.Id, (await _app.ItemsAsync(batch.Id))[0].ArticleId!, Token);

        Assert.Equal(lines, await LinesAsync(batch.Id));
        Assert.Equal(report, await BlobAsync("summaries", batch.Id + ".report.json"));
    }

    [Fact]
    public async Task A_completion_that_had_read_the_article_before_does_not_get_its_mark()
    {
        var batch = await _app.StartAsync([BatchServices.Offline(_unwanted), BatchServices.Offline(AppFixture.Seed("000"))]);
        await _app.HandleAsync(new BatchMessage(BatchMessageKind.Item, batch.Id, 1));
        var read = (await _app.HeaderAsync(batch.Id))!;

        await TakeDownAsync(batch.Id, 1);

        Assert.Null(await _app.Get<BatchStore>().TryUpdateHeaderAsync(read with { CompletedAt = _app.Time.GetUtcNow() }, Token));
    }

    [Fact]
    public async Task A_takedown_waits_for_the_results_that_are_being_put_together()
    {
        var batch = await EndedAsync(_unwanted, AppFixture.Seed("000"));
        var completing = await _app.Get<ClaimStore>().TryAcquireAsync(batch.Id, BatchCompletion.ClaimedWork, Token);
        var others = _app.Time.WaitingTimers;

        var takedown = TakeDownAsync(batch.Id, 1);
        await AppWaits.UntilAsync(() => Task.FromResult(_app.Time.WaitingTimers > others || takedown.IsCompleted));
        Assert.False(takedown.IsCompleted);
        Assert.DoesNotContain("takenDown", (await LinesAsync(batch.Id))[0], StringComparison.Ordinal);

        await completing.Claim!.DisposeAsync();
        _app.Time.Advance(TimeSpan.FromSeconds(1));
        await takedown;
        Assert.Contains("takenDown", (await LinesAsync(batch.Id))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_was_taken_down_cannot_be_retried_but_sent_again()
    {
        var batch = await EndedAsync(_unwanted);
        await TakeDownAsync(batch.Id, 1);

        var (_, problem) = await _app.Get<BatchRetry>().RetryAsync(batch.Id, Token);
        var again = await EndedAsync(_unwanted);

        Assert.Equal("nothingToRetry", problem!.Code);
        Assert.Equal((1, 0), await CountsAsync(again.Id));
    }

    private async Task<BatchHeader> EndedAsync(params string[] texts)
    {
        var batch = await _app.StartAsync(texts.Select(text => BatchServices.Offline(text)));
        return await _app.RunAsync(batch.Id);
    }

    private async Task TakeDownAsync(string batchId, int sequence)
    {
        var article = (await _app.ItemsAsync(batchId))[sequence - 1].ArticleId!;
        await _app.Get<Takedown>().DeleteArticleAsync(article, Token);
    }

    private async Task<(int Succeeded, int Failed)> CountsAsync(string batchId)
    {
        var tally = await _app.Get<BatchProgress>().GetAsync((await _app.HeaderAsync(batchId))!, Token);
        return (tally.Succeeded, tally.Failed);
    }

    private async Task<IReadOnlyList<string>> LinesAsync(string batchId) =>
        (await BlobAsync("summaries", batchId + ".jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>No row and no blob of the batch, wherever it lies, has a word of the unwanted article's last sentence.</summary>
    private async Task AssertNowhereAsync(string batchId)
    {
        foreach (var sequence in (await _app.ItemsAsync(batchId)).Select(item => item.Sequence))
        {
            var item = (await _app.Get<BatchStore>().GetItemToWorkOnAsync(batchId, sequence, Token))!;
            foreach (var packed in new[] { item.Content, item.Result }.OfType<byte[]>())
            {
                Assert.DoesNotContain("instance de Casablanca", Encoding.UTF8.GetString(PackedContent.Unpack(packed).Span), StringComparison.Ordinal);
            }
        }

        var containers = _app.Get<StorageContainers>();
        foreach (var container in new[] { containers.Batches, containers.Summaries, containers.Rejected })
        {
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: Token))
            {
                if (blob.Name.Contains(batchId, StringComparison.Ordinal))
                {
                    Assert.DoesNotContain("instance de Casablanca", await BlobAsync(container.Name, blob.Name), StringComparison.Ordinal);
                }
            }
        }
    }

    private async Task<string> BlobAsync(string container, string name) =>
        (await _app.Get<Azure.Storage.Blobs.BlobServiceClient>().GetBlobContainerClient(container).GetBlobClient(name)
            .DownloadContentAsync(cancellationToken: Token)).Value.Content.ToString();
}
