using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model.ProviderBatches;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>Fetches what came of a part, then removes its files from the provider. Doing it again gives the same.</summary>
internal sealed partial class ProviderBatchFetcher(
    BatchStore store,
    ProviderBatchPartStore parts,
    ProviderBatchAnswers answers,
    Lazy<ProviderBatchClient> provider,
    IOptions<BatchOptions> options,
    ILogger<ProviderBatchFetcher> logger)
{
    /// <summary>Stores the answers of a batch that has ended at the provider.</summary>
    /// <param name="header">The batch.</param>
    /// <param name="part">The part.</param>
    /// <param name="batch">The provider's batch; null when the provider does not know it any more.</param>
    /// <param name="cancellationToken">The host's patience.</param>
    /// <returns>The part, fetched and stored.</returns>
    /// <exception cref="ProviderBatchException">The answers cannot be had now.</exception>
    public async Task<ProviderBatchPart> FetchAsync(BatchHeader header, ProviderBatchPart part, ProviderBatch? batch, CancellationToken cancellationToken)
    {
        var answered = 0;
        if (batch?.OutputFileId is { } output && header.Status == BatchStatus.Running)
        {
            answered = await StoreAsync(header.Id, output, cancellationToken);
        }

        part = part with { Status = ProviderBatchPartStatus.Fetched, Answered = answered, Reason = part.Reason ?? (header.Status == BatchStatus.Running ? ReasonOf(batch) : null) };
        await parts.PutAsync(header.Id, part, cancellationToken);
        LogFetched(logger, header.Id, part.First, part.Last, answered, part.Asked.Count, batch?.Status ?? "unknown");

        // After the row: once it says that all is stored, nobody needs the files.
        await DeleteFilesAsync([part.FileId, batch?.OutputFileId, batch?.ErrorFileId], cancellationToken);
        return part;
    }

    /// <summary>Deletes files at the provider, as far as they can be.</summary>
    public async Task DeleteFilesAsync(IReadOnlyList<string?> files, CancellationToken cancellationToken)
    {
        foreach (var file in files.OfType<string>())
        {
            try
            {
                await provider.Value.DeleteFileAsync(file, cancellationToken);
            }
            catch (ProviderBatchException exception)
            {
                // The work is done; the file is the provider's to expire, and the log has its name.
                LogNotDeleted(logger, file, exception.Message);
            }
        }
    }

    private static string? ReasonOf(ProviderBatch? batch) => batch switch
    {
        null => ProviderBatchReason.Lost,
        { Status: "failed" } => batch.ErrorCode ?? ProviderBatchReason.Refused,
        { Status: "expired" or "cancelled" } => ProviderBatchReason.Expired,
        _ => null,
    };

    private async Task<int> StoreAsync(string batchId, string fileId, CancellationToken cancellationToken)
    {
        if (await provider.Value.DownloadAsync(fileId, cancellationToken) is not { } content)
        {
            return 0;
        }

        var stored = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(ProviderBatchOutput.Read(content), parallel, async (line, token) =>
        {
            await answers.PutAsync(batchId, line.Id, line.Completion, token);
            Interlocked.Increment(ref stored);

            // Looked at afterwards: an article that was taken down meanwhile must not come back by its answer.
            if (await store.GetItemAsync(batchId, line.Id.Sequence, token) is null or { IsTakenDown: true })
            {
                await answers.DeleteAsync(batchId, line.Id.ArticleId, token);
            }
        });
        return stored;
    }

    [LoggerMessage(5631, LogLevel.Information, "Items {First} to {Last} of batch {BatchId}: {Answered} of {Asked} requests are answered, the provider's batch is {Status}.")]
    private static partial void LogFetched(ILogger logger, string batchId, int first, int last, int answered, int asked, string status);

    [LoggerMessage(5632, LogLevel.Warning, "The file {File} could not be deleted at the provider. {Detail}")]
    private static partial void LogNotDeleted(ILogger logger, string file, string detail);
}
