using Mujaz.Functions.Batches;
using Mujaz.Functions.Storage;
using Mujaz.Languages;

namespace Mujaz.Functions.Summaries;

/// <summary>Takes an article down: its rows, the blobs it came in and went out by, its place in batches.</summary>
internal sealed partial class Takedown(
    SummaryStore summaries,
    NearDuplicateIndex nearDuplicates,
    ReviewStore reviews,
    BlobTraceStore blobTraces,
    BatchTraceStore batchTraces,
    BatchTakedown batches,
    EmbargoStore embargoes,
    StorageContainers containers,
    AnswerCache answers,
    TimeProvider time,
    ILogger<Takedown> logger)
{
    /// <summary>
    /// Longer than a blob can be worked on. The note of one that was begun since stays until the takedown is swept: should the process be killed
    /// after it has written a result and before it has seen the takedown, the result is found.
    /// </summary>
    private static readonly TimeSpan LongestWork = TimeSpan.FromMinutes(15);

    /// <summary>Deletes every stored trace of an article. Doing it again does no harm.</summary>
    /// <remarks>
    /// The note that it was taken down first: from then on nothing that was begun before is shown, and whoever is at work on it finds the note
    /// after writing. The notes of where it stands last: while they are there, a takedown that was cut short can be repeated.
    /// </remarks>
    public async Task DeleteArticleAsync(string articleId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await embargoes.TakeDownAsync(articleId, now, cancellationToken);
        answers.Forget(articleId);
        await containers.EnsureCreatedAsync(cancellationToken);
        var blobs = await blobTraces.GetAsync(articleId, cancellationToken);
        foreach (var blob in blobs)
        {
            await containers.DeleteArticleAsync(blob.Name, cancellationToken);
        }

        await nearDuplicates.RemoveAsync(articleId, cancellationToken);

        // The summaries before the batches: those may have to wait for a completion that is under way.
        var rows = await summaries.DeleteSummariesAsync(articleId, cancellationToken);
        await reviews.RemoveAsync(articleId, null, cancellationToken);
        var traces = await batchTraces.GetAsync(articleId, cancellationToken);
        await batches.TakeDownAsync(articleId, traces, cancellationToken);
        await embargoes.EndEmbargoAsync(articleId, now, cancellationToken);
        await blobTraces.RemoveAsync(articleId, blobs.Where(blob => blob.NotedAt < now - LongestWork).Select(blob => blob.Name), cancellationToken);
        await batchTraces.RemoveAsync(articleId, traces, cancellationToken);
        LogTakenDown(logger, articleId, rows, blobs.Count, traces.Count);
    }

    /// <summary>Sweeps an embargo or a takedown that is over, with what late work has still stored of an article that was taken down.</summary>
    /// <returns>Whether there was anything to sweep.</returns>
    public async Task<bool> SweepAsync(string articleId, CancellationToken cancellationToken)
    {
        var hold = await embargoes.GetHoldAsync(articleId, cancellationToken);
        if (hold.TakenDownAt is not null && await summaries.GetAsync(articleId, cancellationToken) is null)
        {
            await nearDuplicates.RemoveAsync(articleId, cancellationToken);
            await reviews.RemoveAsync(articleId, null, cancellationToken);
        }

        await summaries.DeleteTakenDownAsync(articleId, hold, cancellationToken);
        foreach (var blob in (await blobTraces.GetAsync(articleId, cancellationToken)).Where(blob => hold.EndsWorkOf(blob.NotedAt)))
        {
            await containers.DeleteResultAsync(blob.Name, cancellationToken);
            await blobTraces.RemoveAsync(articleId, [blob.Name], cancellationToken);
        }

        return await embargoes.SweepAsync(articleId, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Deletes the stored summaries of one language.</summary>
    public async Task DeleteLanguageAsync(string articleId, Language language, CancellationToken cancellationToken)
    {
        var rows = await summaries.DeleteLanguageAsync(articleId, language, cancellationToken);
        await reviews.RemoveAsync(articleId, language, cancellationToken);
        answers.Forget(articleId);
        LogTakenDown(logger, articleId, rows, 0, 0);
    }

    [LoggerMessage(3101, LogLevel.Information, "Took article {ArticleId} down: {Rows} rows, {Blobs} blobs, {Items} items of batches.")]
    private static partial void LogTakenDown(ILogger logger, string articleId, int rows, int blobs, int items);
}
