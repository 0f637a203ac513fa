using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Mujaz.Functions.Batches.Items;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Tests.App;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>Where contents and results of items stand: in rows as long as they are small.</summary>
public sealed class BatchContentTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncDisposable
{
    private readonly BatchServices _services = new(storage.ConnectionString);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Small_items_and_their_results_need_no_blobs()
    {
        var header = await _services.StartAsync([BatchServices.Offline(AppFixture.Seed("000"))]);
        var staged = await BlobsAsync(header.Id);
        await _services.HandleAsync(new BatchMessage(BatchMessageKind.Item, header.Id, 1));

        Assert.Empty(staged);
        Assert.Empty(await BlobsAsync(header.Id));
        var line = Assert.Single(await _services.Get<BatchResults>().ReadAsync((await _services.HeaderAsync(header.Id))!, Token).ToListAsync(Token));
        Assert.Equal(BatchItemState.Succeeded, line.Item.State);
        Assert.NotNull(line.Result);
    }

    [Fact]
    public async Task A_large_item_is_worked_on_from_its_blob()
    {
        // Random letters, so that it stays large when it is packed.
        var padding = Convert.ToBase64String(RandomNumberGenerator.GetBytes(PackedContent.MaxBytes));
        var header = await _services.StartAsync([BatchServices.Offline($"{AppFixture.Seed("000")}\n\n{padding}")]);
        Assert.Single(await BlobsAsync(header.Id));

        var ended = await _services.RunAsync(header.Id);

        Assert.Equal(1, ended.Tally!.Succeeded);
        Assert.Empty(await BlobsAsync(header.Id));
    }

    [Fact]
    public async Task A_failed_item_keeps_its_content_so_that_it_can_be_tried_again()
    {
        var header = await _services.StartAsync([BatchServices.Offline("Too short.")]);
        await _services.RunAsync(header.Id);
        Assert.Single(await BlobsAsync(header.Id));

        var (reopened, problem) = await _services.Get<BatchRetry>().RetryAsync(header.Id, Token);
        var ended = await _services.RunAsync(header.Id);

        Assert.Null(problem);
        Assert.NotNull(reopened);
        Assert.Equal(1, ended.Tally!.Failed);
        Assert.Equal("articleTooShort", Assert.Single(await _services.ItemsAsync(header.Id)).ErrorCode);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<List<string>> BlobsAsync(string batchId)
    {
        var containers = _services.Get<StorageContainers>();
        await containers.EnsureCreatedAsync(Token);
        return await containers.Batches.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{batchId}/", Token).Select(blob => blob.Name).ToListAsync(Token);
    }
}
