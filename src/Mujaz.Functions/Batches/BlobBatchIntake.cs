using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Reading;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Requests;
using Mujaz.Functions.Stores;

namespace Mujaz.Functions.Batches;

/// <summary>Takes in a blob that holds many articles as one batch, however often the blob is delivered.</summary>
/// <remarks>
/// The batch's id follows from the blob's name, version and content. A delivery that was cut short leaves items without a
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
    /// <param name="name">The blob's name in the container <c>articles</c>.</param>
    /// <param name="content">Its content.</param>
    /// <param name="options">What holds for all its articles.</param>
    /// <param name="input">Its articles.</param>
    /// <param name="cancellationToken">The host's patience.</param>
    /// <returns>Why the blob cannot be taken, or null.</returns>
    public async Task<Problem?> TakeAsync(
        string name, ReadOnlyMemory<byte> content, BlobOptions options, BatchInput input, CancellationToken cancellationToken)
    {
        var id = NewBatch.IdOf(name, await VersionOfAsync(name, cancellationToken).ConfigureAwait(false), content.Span);
        await using var claim = await ClaimAsync(id, cancellationToken).ConfigureAwait(false);
        var known = await store.GetHeaderAsync(id, cancellationToken).ConfigureAwait(false);
        if (known is not null && known.Status != BatchStatus.Staging)
        {
            LogRepeated(logger, name, id);
            return null;
        }

        var batch = new NewBatch(id, name)
        {
            SourceBlob = "articles/" + name,
            Options = options.Query,
            Defaults = options.Defaults,
            IsEconomy = options.IsEconomy,
            CreatedAt = known?.CreatedAt,
        };
        return await StartAsync(batch, input, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Problem?> StartAsync(NewBatch batch, BatchInput input, CancellationToken cancellationToken)
    {
        try
        {
            var staged = await intake.StageAsync(batch, input, cancellationToken).ConfigureAwait(false);
            await intake.StartAsync(staged, cancellationToken).ConfigureAwait(false);
            await containers.DeleteRejectionAsync(batch.Name, cancellationToken).ConfigureAwait(false);
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
            var result = await claims.TryAcquireAsync(batchId, ClaimedWork, cancellationToken).ConfigureAwait(false);
            if (result.Status != ClaimStatus.HeldByOther)
            {
                return result.Claim;
            }

            await Task.Delay(claimOptions.Value.PollInterval, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// The blob's version, which changes also when the same content is uploaded again: that is a new batch. None for a blob
    /// that is gone meanwhile, whose content has arrived all the same.
    /// </summary>
    private async Task<string> VersionOfAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await containers.Articles.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return properties.Value.ETag.ToString();
        }
        catch (Azure.RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return "";
        }
    }

    [LoggerMessage(5011, LogLevel.Information, "Blob {Name} is batch {BatchId} already.")]
    private static partial void LogRepeated(ILogger logger, string name, string batchId);
}
