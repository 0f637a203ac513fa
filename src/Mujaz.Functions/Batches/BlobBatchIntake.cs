using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Reading;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches;

/// <summary>Takes in a blob that holds many articles as one batch, however often the blob is delivered.</summary>
/// <remarks>
/// The batch's id follows from the blob's name, version and content: the same content uploaded again is a new batch. A delivery that was cut short leaves items without a
/// running batch; the next one finds the same id and writes the same items again.
/// </remarks>
internal sealed partial class BlobBatchIntake(
    BatchIntake intake,
    BatchStore store,
    ClaimStore claims,
    StorageContainers containers,
    IOptions<ClaimOptions> claimOptions,
    TimeProvider time,
    ILogger<BlobBatchIntake> logger)
{
    private const string ClaimedWork = "stage";

    /// <summary>Stages and starts the batch, unless an earlier delivery has.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="options">What holds for all its articles.</param>
    /// <param name="input">Its articles.</param>
    /// <param name="cancellationToken">The host's patience.</param>
    /// <returns>Why the blob cannot be taken, or null.</returns>
    public async Task<Problem?> TakeAsync(
        ArticleBlob blob, BlobOptions options, BatchInput input, CancellationToken cancellationToken)
    {
        var id = NewBatch.IdOf(blob.Name, blob.Version, blob.Content.Span);
        await using var claim = await ClaimAsync(id, cancellationToken);
        var known = await store.GetHeaderAsync(id, cancellationToken);
        if (known is not null && known.Status != BatchStatus.Staging)
        {
            LogRepeated(logger, LogText.OneLine(blob.Name), id);
            return null;
        }

        var batch = new NewBatch(id, blob.Name)
        {
            SourceBlob = "articles/" + blob.Name,
            Options = options.Query,
            Defaults = options.Defaults,
            IsEconomy = options.IsEconomy,
            CreatedAt = known?.CreatedAt,
        };
        return await StartAsync(batch, input, cancellationToken);
    }

    /// <summary>Whether this version of the blob is a batch already, running or ended.</summary>
    public async Task<bool> HasTakenAsync(ArticleBlob blob, CancellationToken cancellationToken) =>
        await store.GetHeaderAsync(NewBatch.IdOf(blob.Name, blob.Version, blob.Content.Span), cancellationToken) is { Status: not BatchStatus.Staging };

    private async Task<Problem?> StartAsync(NewBatch batch, BatchInput input, CancellationToken cancellationToken)
    {
        try
        {
            var staged = await intake.StageAsync(batch, input, cancellationToken);
            await intake.StartAsync(staged, cancellationToken);
            await containers.DeleteRejectionAsync(batch.Name, cancellationToken);
            return null;
        }
        catch (ProblemException exception)
        {
            return exception.Problem;
        }
    }

    /// <summary>Waits until no other delivery of the same blob is being taken in: two at once would write each other's rows.</summary>
    private async Task<Claim?> ClaimAsync(string batchId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await claims.TryAcquireAsync(batchId, ClaimedWork, cancellationToken);
            if (result.Status != ClaimStatus.HeldByOther)
            {
                return result.Claim;
            }

            await Task.Delay(claimOptions.Value.PollInterval, time, cancellationToken);
        }
    }

    [LoggerMessage(5011, LogLevel.Information, "Blob {Name} is batch {BatchId} already.")]
    private static partial void LogRepeated(ILogger logger, string name, string batchId);
}
