using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Takes in a blob that holds many articles as one batch, however often the blob is delivered.</summary>
/// <remarks>
/// The batch's id follows from the blob's name, version and content: the same content uploaded again is a new batch. A delivery that was cut short leaves items without a
/// running batch; the next one finds the same id and writes the same items again.
/// </remarks>
internal sealed partial class BlobBatchIntake(
    BatchReader reader,
    BatchIntake intake,
    BatchStore store,
    ClaimStore claims,
    StorageContainers containers,
    ILogger<BlobBatchIntake> logger) : IBlobBatchIntake
{
    private const string ClaimedWork = "stage";

    /// <inheritdoc/>
    public bool HoldsMany(ArticleBlob blob) => BatchReader.FormatOf(blob.Name, blob.Content.Span) is not null;

    /// <inheritdoc/>
    public async Task<Problem?> TakeAsync(ArticleBlob blob, BlobOptions options, CancellationToken cancellationToken)
    {
        var input = Open(blob, cancellationToken);
        return input.Succeeded ? await TakeAsync(blob, options, input.Value, cancellationToken) : input.Problem;
    }

    /// <summary>Its articles; one text is a single entry, which is parted when it is staged.</summary>
    private Result<BatchInput> Open(ArticleBlob blob, CancellationToken cancellationToken)
    {
        if (BatchReader.FormatOf(blob.Name, blob.Content.Span) is { } format)
        {
            return reader.Open(format, blob.Content, cancellationToken);
        }

        var named = new EntryName(blob.Name);
        var entry = new BatchEntry(named.Place, named.Extension, blob.Content) { DefaultId = named.Id };
        return new BatchInput(new[] { entry }.ToAsyncEnumerable());
    }

    /// <summary>Stages and starts the batch, unless an earlier delivery has.</summary>
    private async Task<Problem?> TakeAsync(ArticleBlob blob, BlobOptions options, BatchInput input, CancellationToken cancellationToken)
    {
        var id = NewBatch.IdOf(blob.Name, blob.Version, blob.Content.Span);
        // Two deliveries at once would write each other's rows.
        await using var claim = await claims.AcquireAsync(id, ClaimedWork, cancellationToken);
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

    /// <inheritdoc/>
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

    [LoggerMessage(5011, LogLevel.Information, "Blob {Name} is batch {BatchId} already.")]
    private static partial void LogRepeated(ILogger logger, string name, string batchId);
}
