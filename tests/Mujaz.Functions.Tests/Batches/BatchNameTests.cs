using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Results;
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

        Assert.Equal(["contentLost", null], lines.Select(line => line.Item.ErrorCode));
        Assert.Equal([false, true], lines.Select(line => line.Result is not null));
    }

    [Fact]
    public async Task The_earlier_batch_cannot_be_retried_over_the_results_of_the_later()
    {
        var earlier = await EndAsync("""{ "text": "too short" }""");
        var later = await EndAsync("""{ "text": "too short" }""");

        Assert.Equal("superseded", (await _app.Get<BatchRetry>().RetryAsync(earlier.Id, Token)).Problem?.Code);
        Assert.Null((await _app.Get<BatchRetry>().RetryAsync(later.Id, Token)).Problem);
    }

    private async Task<BatchHeader> EndAsync(params string[] items)
    {
        var id = NewBatch.NewId();
        var batch = await _app.StartAsync(items, _ => new NewBatch(id, _name));
        return await _app.RunAsync(batch.Id);
    }
}
