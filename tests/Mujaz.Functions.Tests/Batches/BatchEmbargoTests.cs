using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Contract;
using Mujaz.Functions.Batches.Items;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Blobs;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Functions.Tests.App;

namespace Mujaz.Functions.Tests.Batches;

public sealed class BatchEmbargoTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncDisposable
{
    private readonly BatchServices _app = new(storage.ConnectionString);
    private readonly string _text = $"{AppFixture.Seed("003")}\n\nThe announcement {Guid.NewGuid():N} was made in Rabat on behalf of the ministry.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DateTimeOffset InAnHour => _app.Time.GetUtcNow().AddHours(1);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_item_under_embargo_waits_and_is_counted_and_is_made_when_it_is_over()
    {
        var batch = await _app.StartAsync([Item(InAnHour), BatchServices.Offline(AppFixture.Seed("000"))]);
        await _app.RunAsync(batch.Id, _ => TallyOf(batch.Id).Succeeded == 1);

        var body = await BodyAsync(batch.Id);
        Assert.Equal((2, 1, 1), (body.Counts.Total, body.Counts.Queued, body.Counts.Embargoed));
        Assert.Equal(InAnHour, body.EstimatedCompletion);
        Assert.Null((await _app.ItemsAsync(batch.Id))[0].Result);
        Assert.Null(await _app.Get<BatchBlobs>().GetResultAsync(batch.Id, 1, Token));

        _app.Time.Advance(TimeSpan.FromHours(1));
        await DeliverItemAsync(batch.Id);

        Assert.Equal(2, (await _app.RunAsync(batch.Id)).Tally!.Succeeded);
    }

    [Fact]
    public async Task An_item_delivered_early_waits_on()
    {
        var batch = await _app.StartAsync([Item(_app.Time.GetUtcNow().AddDays(20))]);
        await DeliverItemAsync(batch.Id);

        _app.Time.Advance(TimeSpan.FromDays(7));
        await DeliverItemAsync(batch.Id);

        Assert.Equal(1, TallyOf(batch.Id).Embargoed);
    }

    [Fact]
    public void A_message_is_hidden_until_the_end_of_the_embargo_or_as_long_as_a_queue_can()
    {
        var gate = _app.Get<EmbargoGate>();

        Assert.Equal(TimeSpan.FromHours(1), gate.DelayUntil(InAnHour));
        Assert.Equal(TimeSpan.FromSeconds(2), gate.DelayUntil(_app.Time.GetUtcNow().AddSeconds(1.2)));
        Assert.Equal(TimeSpan.FromDays(7), gate.DelayUntil(_app.Time.GetUtcNow().AddDays(100)));
        Assert.Equal(TimeSpan.Zero, gate.DelayUntil(_app.Time.GetUtcNow().AddDays(-1)));
    }

    [Fact]
    public async Task An_embargo_of_the_whole_batch_holds_for_every_item_and_an_items_own_wins()
    {
        var options = "?embargoUntil=" + Uri.EscapeDataString(InAnHour.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        var batch = await _app.StartAsync(
            [BatchServices.Offline(_text), Item(_app.Time.GetUtcNow().AddDays(-1), AppFixture.Seed("000"))],
            batch => batch with { Options = options, Defaults = QueryArticleOptions.Parse(options).Value! });

        await _app.RunAsync(batch.Id, _ => TallyOf(batch.Id).Succeeded == 1);

        Assert.Equal(1, TallyOf(batch.Id).Embargoed);
    }

    [Fact]
    public async Task Somebody_else_who_has_the_article_does_not_lift_its_embargo()
    {
        var first = await _app.StartAsync([Item(InAnHour)]);
        await DeliverItemAsync(first.Id);

        var second = await _app.StartAsync([BatchServices.Offline(_text)]);
        await DeliverItemAsync(second.Id);

        Assert.Equal(1, TallyOf(second.Id).Embargoed);
    }

    [Fact]
    public async Task A_batch_under_embargo_can_be_cancelled()
    {
        var batch = await _app.StartAsync([Item(InAnHour)]);
        await DeliverItemAsync(batch.Id);

        await _app.Get<BatchCancellation>().CancelAsync(batch.Id, Token);

        Assert.Equal(1, (await _app.RunAsync(batch.Id)).Tally!.Cancelled);
    }

    [Fact]
    public async Task An_embargo_can_be_extended_but_not_shortened_even_by_many_at_once()
    {
        var embargoes = _app.Get<EmbargoStore>();
        var article = Guid.NewGuid().ToString("N");

        var kept = await Task.WhenAll(Enumerable.Range(1, 10).Select(hours => embargoes.ExtendAsync(article, _app.Time.GetUtcNow().AddHours(hours), Token)));

        Assert.Equal(_app.Time.GetUtcNow().AddHours(10), await embargoes.GetAsync(article, Token));
        Assert.All(kept, until => Assert.True(until <= _app.Time.GetUtcNow().AddHours(10)));
        Assert.Equal(_app.Time.GetUtcNow().AddHours(10), await embargoes.ExtendAsync(article, InAnHour, Token));
    }

    [Fact]
    public async Task An_embargo_outlives_the_summaries_and_is_swept_when_it_is_over()
    {
        var embargoes = _app.Get<EmbargoStore>();
        var article = Guid.NewGuid().ToString("N");
        await embargoes.ExtendAsync(article, _app.Time.GetUtcNow().AddDays(2), Token);
        await embargoes.ExtendAsync(article, _app.Time.GetUtcNow().AddDays(5), Token);
        await _app.Get<SummaryStore>().DeleteSummariesAsync(article, Token);

        await SweepAfterAsync(days: 4);
        Assert.NotNull(await embargoes.GetAsync(article, Token));

        await SweepAfterAsync(days: 2);
        Assert.Null(await embargoes.GetAsync(article, Token));
    }

    [Fact]
    public async Task A_blob_under_embargo_has_its_result_only_after_it()
    {
        var name = $"{Guid.NewGuid():N}.json";
        var containers = _app.Get<StorageContainers>();
        await containers.EnsureCreatedAsync(Token);
        var content = System.Text.Encoding.UTF8.GetBytes(Item(InAnHour));
        await containers.Articles.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), cancellationToken: Token);

        await DeliverBlobAsync(name);
        Assert.False(await ResultExistsAsync(name));

        _app.Time.Advance(TimeSpan.FromMinutes(59));
        await _app.HandleAsync(BatchMessage.OfBlob(name));
        Assert.False(await ResultExistsAsync(name));

        _app.Time.Advance(TimeSpan.FromMinutes(1));
        await _app.HandleAsync(BatchMessage.OfBlob(name));
        Assert.True(await ResultExistsAsync(name));
    }

    [Fact]
    public async Task A_blob_that_was_taken_down_under_its_embargo_never_has_a_result()
    {
        var name = $"{Guid.NewGuid():N}.json";
        var containers = _app.Get<StorageContainers>();
        await containers.EnsureCreatedAsync(Token);
        var content = System.Text.Encoding.UTF8.GetBytes(Item(InAnHour));
        await containers.Articles.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), cancellationToken: Token);
        await DeliverBlobAsync(name);
        var article = _app.Get<ArticleIntake>().Read(JsonArticleReader.Read(content).Value!.Source).Value!;

        await _app.Get<Takedown>().DeleteArticleAsync(article.Id, Token);
        _app.Time.Advance(TimeSpan.FromHours(2));
        await _app.HandleAsync(BatchMessage.OfBlob(name));

        Assert.False(await ResultExistsAsync(name));
    }

    private string Item(DateTimeOffset until, string? text = null) =>
        JsonSerializer.Serialize(new { text = text ?? _text, engine = "offline", embargoUntil = until });

    private Task DeliverItemAsync(string batchId) => _app.HandleAsync(new BatchMessage(BatchMessageKind.Item, batchId, 1));

    private Task DeliverBlobAsync(string name) =>
        _app.Function<BlobFunctions>().OnArticleAsync(new BlobClient(new Uri($"https://storage.example/articles/{name}")), Token);

    private async Task<bool> ResultExistsAsync(string name) =>
        await _app.Get<StorageContainers>().Summaries.GetBlobClient(name + ".json").ExistsAsync(Token);

    private async Task<BatchBody> BodyAsync(string batchId) =>
        (await _app.HeaderAsync(batchId))!.ToBody(TallyOf(batchId), "/api/batches", _app.Time.GetUtcNow());

    private BatchTally TallyOf(string batchId) =>
        BatchProgress.CountAsync(_app.Get<BatchStore>(), batchId, Token).GetAwaiter().GetResult();

    private async Task SweepAfterAsync(int days)
    {
        _app.Time.Advance(TimeSpan.FromDays(days));
        await _app.Function<ExpiryFunctions>().SweepAsync(new TimerInfo(), Token);
    }
}
