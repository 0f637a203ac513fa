using System.Text.Json;
using Mujaz.Functions.Batches.Items;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Tests.App;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>Batches that are started once more.</summary>
public sealed class BatchRoundTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncDisposable
{
    private readonly BatchServices _app = new(storage.ConnectionString);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_retry_that_was_killed_after_it_had_opened_the_items_is_taken_up_by_its_message()
    {
        var batch = await _app.StartAsync([BatchServices.Offline(AppFixture.Seed("000")), BatchServices.Offline(AppFixture.Seed("001"))]);
        await _app.RunAsync(batch.Id);
        var item = (await _app.ItemsAsync(batch.Id))[1];
        await _app.Get<BatchBlobs>().PutItemAsync(batch.Id, item, System.Text.Encoding.UTF8.GetBytes(BatchServices.Offline(AppFixture.Seed("001"))), Token);
        await _app.Get<BatchStore>().AddItemsAsync(batch.Id, [item with { State = BatchItemState.Queued, IsInline = false, Result = null, FinishedAt = null }], Token);

        await _app.HandleAsync(new BatchMessage(BatchMessageKind.Dispatch, batch.Id, 1));
        var ended = await _app.RunAsync(batch.Id);

        Assert.Equal((1, 2), (ended.Round, ended.Tally!.Succeeded));
        var lines = await _app.Get<BatchResults>().ReadAsync(ended, Token).ToListAsync(Token);
        Assert.All(lines, line => Assert.NotNull(line.Result));
    }

    [Fact]
    public async Task Two_retries_at_once_are_one()
    {
        var batch = await _app.StartAsync(["""{ "text": "too short" }"""]);
        await _app.RunAsync(batch.Id);

        await Task.WhenAll(_app.Get<BatchRetry>().RetryAsync(batch.Id, Token), _app.Get<BatchRetry>().RetryAsync(batch.Id, Token));
        var ended = await _app.RunAsync(batch.Id);

        Assert.Equal((1, 1), (ended.Round, ended.Tally!.Failed));
    }

    [Fact]
    public async Task The_failed_items_of_a_cancelled_batch_can_be_retried_at_once()
    {
        var waiting = JsonSerializer.Serialize(new { text = AppFixture.Seed("003"), engine = "offline", embargoUntil = _app.Time.GetUtcNow().AddHours(1) });
        var batch = await _app.StartAsync(["""{ "text": "too short" }""", waiting]);
        await _app.RunAsync(batch.Id, _ => Tally(batch.Id) is { Failed: 1, Embargoed: 1 });
        await _app.Get<BatchCancellation>().CancelAsync(batch.Id, Token);
        await _app.RunAsync(batch.Id);

        // A late delivery makes the instance look at the cancelled batch, and then the clock stands still: what it remembers counts.
        _app.Time.Advance(TimeSpan.FromSeconds(3));
        await _app.HandleAsync(new BatchMessage(BatchMessageKind.Item, batch.Id, 2));
        await _app.Get<BatchRetry>().RetryAsync(batch.Id, Token);
        var ended = await _app.RunAsync(batch.Id);

        Assert.Equal((BatchStatus.Completed, 1, 1), (ended.Status, ended.Tally!.Failed, ended.Tally.Cancelled));
    }

    private BatchTally Tally(string batchId) => BatchProgress.CountAsync(_app.Get<BatchStore>(), batchId, Token).GetAwaiter().GetResult();
}
