using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Intake;
using Mujaz.Functions.Batches.Items;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Tests.App;

namespace Mujaz.Functions.Tests.Batches;

public sealed class BatchSweepTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncDisposable
{
    private readonly BatchServices _app = new(storage.ConnectionString);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_batch_is_swept_when_its_own_time_is_over_and_its_results_stay()
    {
        var batch = await _app.StartAsync([BatchServices.Offline(AppFixture.Seed("000"))], batch => batch with { TimeToLive = TimeSpan.FromDays(2) });
        await _app.RunAsync(batch.Id);

        await SweepAfterAsync(days: 1);
        Assert.NotNull(await _app.HeaderAsync(batch.Id));

        await SweepAfterAsync(days: 1);
        Assert.Null(await _app.HeaderAsync(batch.Id));
        Assert.Empty(await RowsAsync(batch.Id));
        Assert.Empty(await BlobsAsync(batch.Id));
        Assert.DoesNotContain(batch.Id, (await _app.Get<BatchStore>().ListAsync(100, null, Token)).Ids);
        Assert.True(await _app.Get<StorageContainers>().Summaries.GetBlobClient(batch.Id + ".jsonl").ExistsAsync(Token));
    }

    [Fact]
    public async Task A_batch_that_still_runs_on_its_day_is_swept_after_it_has_ended()
    {
        var batch = await _app.StartAsync([BatchServices.Offline(AppFixture.Seed("000"))], batch => batch with { TimeToLive = TimeSpan.FromDays(1) });

        await SweepAfterAsync(days: 3);
        Assert.NotNull(await _app.HeaderAsync(batch.Id));

        var ended = await _app.RunAsync(batch.Id);
        Assert.Equal(_app.Time.GetUtcNow().AddDays(1), ended.ExpiresAt);
        await SweepAfterAsync(days: 0);
        Assert.NotNull(await _app.HeaderAsync(batch.Id));

        await SweepAfterAsync(days: 1);
        Assert.Null(await _app.HeaderAsync(batch.Id));
    }

    [Fact]
    public async Task A_batch_whose_taking_in_was_cut_short_is_swept_the_day_after()
    {
        var id = NewBatch.NewId();
        await _app.Get<BatchIntake>().StageAsync(new NewBatch(id, id), new BatchInput(Entry(AppFixture.Seed("000"))), Token);

        // The note falls due on a day whose sweep may run an hour after the taking in: too early to tell.
        _app.Time.SetUtcNow(_app.Time.GetUtcNow().Date.AddDays(1));
        await SweepAfterAsync(days: 0);

        await SweepAfterAsync(days: 1);
        Assert.Null(await _app.HeaderAsync(id));
        Assert.Empty(await RowsAsync(id));
        Assert.Empty(await BlobsAsync(id));
    }

    [Fact]
    public async Task A_retry_keeps_a_batch_for_its_time_once_more()
    {
        var batch = await _app.StartAsync(["""{ "text": "too short" }"""], batch => batch with { TimeToLive = TimeSpan.FromDays(2) });
        await _app.RunAsync(batch.Id);
        await SweepAfterAsync(days: 1);

        await _app.Get<BatchRetry>().RetryAsync(batch.Id, Token);
        await _app.RunAsync(batch.Id);
        await SweepAfterAsync(days: 1);
        Assert.NotNull(await _app.HeaderAsync(batch.Id));

        await SweepAfterAsync(days: 1);
        Assert.Null(await _app.HeaderAsync(batch.Id));
    }

    [Fact]
    public async Task A_removal_that_was_cut_short_is_taken_up_again()
    {
        var batch = await _app.StartAsync([BatchServices.Offline(AppFixture.Seed("000")), BatchServices.Offline(AppFixture.Seed("001"))]);
        await _app.RunAsync(batch.Id);
        await _app.Get<StorageTables>().Batches.DeleteEntityAsync(batch.Id, BatchRowKey.Item(1), cancellationToken: Token);

        await _app.Get<BatchRemoval>().DeleteAsync(batch, Token);

        Assert.Empty(await RowsAsync(batch.Id));
    }

    [Fact]
    public async Task Where_an_articles_batches_are_noted_outlives_its_summaries()
    {
        const string Article = "0123456789abcdef0123456789abcdef";
        await _app.Get<ArticleReferences>().AddItemAsync(Article, new ItemReference("0123456789abcdef01234567", 7, "desk/a"), Token);

        await _app.Get<SummaryStore>().DeleteSummariesAsync(Article, Token);

        Assert.Equal([new ItemReference("0123456789abcdef01234567", 7, "desk/a")], await _app.Get<ArticleReferences>().GetItemsAsync(Article, Token));
    }

    [Fact]
    public async Task A_batch_whose_completion_was_killed_is_completed_by_the_next_look()
    {
        var batch = await _app.StartAsync([BatchServices.Offline(AppFixture.Seed("000"))]);

        // The clock of the killed process stands still, so nothing renews its claim.
        var killed = new ClaimStore(
            _app.Get<StorageTables>(), _app.Get<IOptions<ClaimOptions>>(), new Testing.SettableTimeProvider(_app.Time.GetUtcNow()), Microsoft.Extensions.Logging.Abstractions.NullLogger<ClaimStore>.Instance);
        await killed.TryAcquireAsync(batch.Id, "complete", Token);
        await _app.RunAsync(batch.Id, _ => OpenItems(batch.Id) == 0);
        await _app.DeliverAsync(batch.Id);
        Assert.False((await _app.HeaderAsync(batch.Id))!.IsFinished);

        _app.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(1, (await _app.RunAsync(batch.Id)).Tally!.Succeeded);
    }

    private int OpenItems(string batchId) => _app.Get<BatchStore>().GetOpenItemsAsync(batchId, 1, 10, Token).GetAwaiter().GetResult().Count;

    private async Task SweepAfterAsync(int days)
    {
        _app.Time.Advance(TimeSpan.FromDays(days));
        await _app.Function<ExpiryFunctions>().SweepAsync(new TimerInfo(), Token);
    }

    private async Task<IReadOnlyList<string>> RowsAsync(string batchId) =>
        await _app.Get<StorageTables>().Batches.QueryAsync<TableEntity>($"PartitionKey eq '{batchId}'", cancellationToken: Token).Select(row => row.RowKey).ToListAsync(Token);

    private async Task<IReadOnlyList<string>> BlobsAsync(string batchId) =>
        await _app.Get<StorageContainers>().Batches.GetBlobsAsync(BlobTraits.None, BlobStates.None, batchId + "/", Token).Select(blob => blob.Name).ToListAsync(Token);

    private static async IAsyncEnumerable<BatchEntry> Entry(string text)
    {
        await Task.CompletedTask;
        yield return new BatchEntry("line 1", ".json", System.Text.Encoding.UTF8.GetBytes(BatchServices.Offline(text)));
    }
}
