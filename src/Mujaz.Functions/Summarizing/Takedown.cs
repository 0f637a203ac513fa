using Mujaz.Functions.Batches;
using Mujaz.Functions.Storage;
using Mujaz.Languages;

namespace Mujaz.Functions.Summarizing;

/// <summary>Takes an article down: its rows, the blobs it came in and went out by, its place in batches.</summary>
internal sealed partial class Takedown(
    SummaryStore summaries,
    NearDuplicateIndex nearDuplicates,
    BlobTraceStore blobTraces,
    BatchTraceStore batchTraces,
    BatchTakedown batches,
    EmbargoStore embargoes,
    StorageContainers containers,
    AnswerCache answers,
    ILogger<Takedown> logger)
{
    /// <summary>Deletes every stored trace of an article. Doing it again does no harm.</summary>
    /// <remarks>The notes of where it stands last: while they are there, a takedown that was cut short can be repeated.</remarks>
    public async Task DeleteArticleAsync(string articleId, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var names = await blobTraces.GetAsync(articleId, cancellationToken).ConfigureAwait(false);
        foreach (var name in names)
        {
            await containers.Articles.Blob(name).DeleteIfExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await containers.Summaries.Blob(BlobNames.Result(name)).DeleteIfExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await containers.DeleteRejectionAsync(name, cancellationToken).ConfigureAwait(false);
        }

        await nearDuplicates.RemoveAsync(articleId, cancellationToken).ConfigureAwait(false);

        // The summaries before the batches: those may have to wait for a completion that is under way.
        var rows = await summaries.DeleteSummariesAsync(articleId, cancellationToken).ConfigureAwait(false);
        answers.Forget(articleId);
        var traces = await batchTraces.GetAsync(articleId, cancellationToken).ConfigureAwait(false);
        await batches.TakeDownAsync(articleId, traces, cancellationToken).ConfigureAwait(false);
        await embargoes.RemoveAsync(articleId, cancellationToken).ConfigureAwait(false);
        await blobTraces.RemoveAsync(articleId, names, cancellationToken).ConfigureAwait(false);
        await batchTraces.RemoveAsync(articleId, traces, cancellationToken).ConfigureAwait(false);
        LogTakenDown(logger, articleId, rows, names.Count, traces.Count);
    }

    /// <summary>Deletes the stored summaries of one language.</summary>
    public async Task DeleteLanguageAsync(string articleId, Language language, CancellationToken cancellationToken)
    {
        var rows = await summaries.DeleteLanguageAsync(articleId, language, cancellationToken).ConfigureAwait(false);
        answers.Forget(articleId);
        LogTakenDown(logger, articleId, rows, 0, 0);
    }

    [LoggerMessage(3101, LogLevel.Information, "Took article {ArticleId} down: {Rows} rows, {Blobs} blobs, {Items} items of batches.")]
    private static partial void LogTakenDown(ILogger logger, string articleId, int rows, int blobs, int items);
}
