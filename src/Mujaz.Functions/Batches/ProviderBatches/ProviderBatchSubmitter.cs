using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model.ProviderBatches;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>Brings a part to the provider, once: each step is written down after it, and one that may have been taken is looked for.</summary>
internal sealed partial class ProviderBatchSubmitter(
    ProviderBatchCollector collector,
    ProviderBatchPartStore parts,
    Lazy<ProviderBatchClient> provider,
    TimeProvider time,
    ILogger<ProviderBatchSubmitter> logger)
{
    // Clocks of the provider and ours may differ.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromHours(1);

    /// <summary>Uploads the part's requests and creates its batch.</summary>
    /// <param name="header">The batch.</param>
    /// <param name="part">The part, stored, with the status <see cref="ProviderBatchPartStatus.Collecting"/>.</param>
    /// <param name="isFirstTry">Whether nothing of it can be at the provider.</param>
    /// <param name="cancellationToken">The host's patience.</param>
    /// <returns>The part as it is then, stored: submitted, fetched when there was nothing to ask, or still collecting when the provider needs a moment.</returns>
    /// <exception cref="ProviderBatchException">The provider did not take it.</exception>
    public async Task<ProviderBatchPart> SubmitAsync(BatchHeader header, ProviderBatchPart part, bool isFirstTry, CancellationToken cancellationToken)
    {
        if (part.FileId is null)
        {
            part = await UploadAsync(header, part, isFirstTry, cancellationToken);
            await parts.PutAsync(header.Id, part, cancellationToken);
            if (part.FileId is null)
            {
                return part;
            }
        }

        if (await provider.Value.IsPendingAsync(part.FileId, cancellationToken))
        {
            return part;
        }

        var batch = isFirstTry
            ? null
            : await provider.Value.FindAsync(part.FileId, header.CreatedAt - ClockTolerance, cancellationToken);
        batch ??= await provider.Value.CreateAsync(part.FileId, $"{header.Id}/{part.First}", cancellationToken);
        part = part with { Status = ProviderBatchPartStatus.Submitted, ProviderBatchId = batch.Id, SubmittedAt = time.GetUtcNow() };
        await parts.PutAsync(header.Id, part, cancellationToken);
        LogSubmitted(logger, header.Id, part.First, part.Last, part.Asked.Count, batch.Id);
        return part;
    }

    private async Task<ProviderBatchPart> UploadAsync(BatchHeader header, ProviderBatchPart part, bool isFirstTry, CancellationToken cancellationToken)
    {
        using var file = await collector.CollectAsync(header, part, cancellationToken);
        if (file.Asked.Count == 0)
        {
            return part with { Status = ProviderBatchPartStatus.Fetched };
        }

        var name = part.FileName(header.Id);
        var id = isFirstTry ? null : await provider.Value.FindFileAsync(name, cancellationToken);
        id ??= await provider.Value.UploadAsync(file.Open(), name, cancellationToken);
        return part with { FileId = id, Asked = file.Asked };
    }

    [LoggerMessage(5601, LogLevel.Information, "Items {First} to {Last} of batch {BatchId} are with the provider: {Requests} requests in {ProviderBatch}.")]
    private static partial void LogSubmitted(ILogger logger, string batchId, int first, int last, int requests, string providerBatch);
}
