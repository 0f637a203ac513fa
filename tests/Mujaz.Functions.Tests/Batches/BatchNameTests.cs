using System.Text.Json;
using Mujaz.Functions.Batches.Intake;
using Mujaz.Functions.Batches.Items;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Tests.App;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>Two batches of one name: a blob that was uploaded twice.</summary>
public sealed class BatchNameTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncDisposable
{
    private readonly BatchServices _app = new(storage.ConnectionString);
    private readonly string _name = $"desk/{Guid.NewGuid():N}.jsonl";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_earlier_batch_does_not_show_the_results_of_the_later_as_its_own()
    {
        var earlier = await EndAsync(BatchServices.Offline(AppFixture.Seed("000")), BatchServices.Offline(AppFixture.Seed("001")));
        await EndAsync(BatchServices.Offline(AppFixture.Seed("003")), BatchServices.Offline(AppFixture.Seed("001")));
        foreach (var item in await _app.ItemsAsync(earlier.Id))
        {
            // As if the results were too large for their rows.
            await _app.Get<BatchStore>().UpdateItemAsync(earlier.Id, item with { Result = null }, Token);
        }

        var lines = await _app.Get<BatchResults>().ReadAsync(earlier, Token).ToListAsync(Token);

        Assert.All(lines.Where(line => line.Result is not null), line =>
        {
            using var result = JsonDocument.Parse(line.Result!.Value);
            Assert.Equal(line.Item.ArticleId, result.RootElement.GetProperty("id").GetString());
        });
        Assert.NotNull(lines[1].Result);
    }

    [Fact]
    public async Task The_earlier_batch_cannot_be_retried_over_the_results_of_the_later()
    {
        var earlier = await EndAsync("""{ "text": "too short" }""");
        var later = await EndAsync("""{ "text": "too short" }""");

        Assert.Equal("superseded", (await _app.Get<BatchRetry>().RetryAsync(earlier.Id, Token)).Problem?.Code);
        Assert.Null((await _app.Get<BatchRetry>().RetryAsync(later.Id, Token)).Problem);
    }

    [Fact]
    public async Task The_earlier_batch_that_ends_later_leaves_the_results_of_the_later_alone()
    {
        var earlier = await StartAsync(BatchServices.Offline(AppFixture.Seed("000")));
        var waiting = await _app.ReceiveAsync(earlier.Id);
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        var later = await EndAsync(BatchServices.Offline(AppFixture.Seed("001")));

        await _app.HandleAsync(waiting!);
        var ended = await _app.RunAsync(earlier.Id);

        Assert.Equal(1, ended.Tally!.Succeeded);
        Assert.True(await _app.Get<BatchResultFile>().IsOwnAsync(later, Token));
        Assert.NotNull(Assert.Single(await _app.Get<BatchResults>().ReadAsync(later, Token).ToListAsync(Token)).Result);
    }

    [Fact]
    public async Task A_line_without_a_result_gives_none()
    {
        var containers = _app.Get<StorageContainers>();
        await containers.EnsureCreatedAsync(Token);
        await containers.Summaries.GetBlobClient(_name + ".jsonl").UploadAsync(
            BinaryData.FromString("""{"sequence":1,"articleId":"a","result":null}"""), overwrite: true, Token);
        await using var file = new ResultFileCursor(containers, _name);

        Assert.Null(await file.FindAsync(new BatchItem(1) { State = BatchItemState.Succeeded, Place = "line 1", ArticleId = "a" }, Token));
    }

    private Task<BatchHeader> StartAsync(params string[] items)
    {
        var id = NewBatch.NewId();
        return _app.StartAsync(items, _ => new NewBatch(id, _name) { SourceBlob = "articles/" + _name });
    }

    private async Task<BatchHeader> EndAsync(params string[] items)
    {
        var batch = await StartAsync(items);
        return await _app.RunAsync(batch.Id);
    }
}
