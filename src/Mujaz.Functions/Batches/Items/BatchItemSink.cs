using System.Text.Json;
using Mujaz.Functions.Batches.ProviderBatches;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches.Items;

/// <summary>Takes the result of an item. Nobody sees it before the item's row has its end, which a takedown finds.</summary>
internal sealed class BatchItemSink(
    BatchHeader header, BatchItem item, ProviderBatchModel? model, ArticleReferences references, BatchBlobs blobs, TimeProvider time) : IArticleSink
{
    /// <summary>The item with its end, once there is one.</summary>
    public BatchItem Item { get; private set; } = item;

    /// <inheritdoc/>
    public Task AddReferenceAsync(string articleId, CancellationToken cancellationToken) =>
        references.AddItemAsync(articleId, new ItemReference(header.Id, Item.Sequence, header.Name), cancellationToken);

    /// <inheritdoc/>
    public async Task<ArticleHold> WriteAsync(SummaryResult result, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(result.ToResponse(), SummaryJson.Wire.SummaryResponse);
        var packed = PackedContent.TryPack(body);
        if (packed is null)
        {
            await blobs.PutResultAsync(header.Id, Item.Sequence, body, cancellationToken);
        }

        Item = Charge(result) with
        {
            Result = packed,
            State = BatchItemState.Succeeded,
            ErrorCode = null,
            ErrorDetail = null,
            FinishedAt = time.GetUtcNow(),
        };
        return default;
    }

    /// <inheritdoc/>
    public Task<ArticleHold> RejectAsync(Problem problem, SummaryResult result, CancellationToken cancellationToken)
    {
        Item = Charge(result).Fail(problem, time.GetUtcNow());
        return Task.FromResult<ArticleHold>(default);
    }

    private BatchItem Charge(SummaryResult result) => Item with
    {
        EconomyUsage = model?.Usage ?? default,
        Usage = result.Usage,
        FromCache = result.Cache == CacheStatus.Hit || result.Usage.Calls == 0,
    };
}
