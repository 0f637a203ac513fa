using Mujaz.Functions.Storage;
using Mujaz.Languages;

namespace Mujaz.Functions.Summaries;

/// <summary>Takes an article down: its rows, and every other place that holds it.</summary>
internal sealed partial class Takedown(
    SummaryStore summaries,
    NearDuplicateIndex nearDuplicates,
    ReviewStore reviews,
    IEnumerable<IArticlePlace> places,
    EmbargoStore embargoes,
    AnswerCache answers,
    TimeProvider time,
    ILogger<Takedown> logger)
{
    /// <summary>Deletes an article wherever it is stored. Doing it again does no harm.</summary>
    /// <remarks>
    /// The row that says so first: from then on nothing that was begun before is shown, and work under way finds the row after writing.
    /// </remarks>
    public async Task DeleteArticleAsync(string articleId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await embargoes.TakeDownAsync(articleId, now, cancellationToken);
        answers.Forget(articleId);
        await nearDuplicates.RemoveAsync(articleId, cancellationToken);

        // The summaries before the other places: batches may have to wait for a completion that is under way.
        var rows = await summaries.DeleteSummariesAsync(articleId, cancellationToken);
        await reviews.RemoveAsync(articleId, null, cancellationToken);
        var spots = 0;
        foreach (var place in places)
        {
            spots += await place.TakeDownAsync(articleId, now, cancellationToken);
        }

        await embargoes.EndEmbargoAsync(articleId, now, cancellationToken);
        LogTakenDown(logger, articleId, rows, spots);
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
        foreach (var place in places)
        {
            await place.SweepAsync(articleId, hold, cancellationToken);
        }

        return await embargoes.SweepAsync(articleId, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Deletes the stored summaries of one language.</summary>
    public async Task DeleteLanguageAsync(string articleId, Language language, CancellationToken cancellationToken)
    {
        var rows = await summaries.DeleteLanguageAsync(articleId, language, cancellationToken);
        await reviews.RemoveAsync(articleId, language, cancellationToken);
        answers.Forget(articleId);
        LogTakenDown(logger, articleId, rows, 0);
    }

    [LoggerMessage(3101, LogLevel.Information, "Took article {ArticleId} down: {Rows} rows, {Spots} blobs and items of batches.")]
    private static partial void LogTakenDown(ILogger logger, string articleId, int rows, int spots);
}
