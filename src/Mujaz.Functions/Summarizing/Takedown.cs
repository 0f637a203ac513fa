using Mujaz.Functions.Stores;
using Mujaz.Languages;

namespace Mujaz.Functions.Summarizing;

/// <summary>Takes an article down: its rows, the blobs it came in and went out by.</summary>
internal sealed partial class Takedown(
    SummaryStore summaries,
    BlobTraceStore traces,
    NearDuplicateIndex nearDuplicates,
    StorageContainers containers,
    AnswerCache answers,
    ILogger<Takedown> logger)
{
    /// <summary>Deletes every stored trace of an article. Doing it again does no harm.</summary>
    /// <remarks>Blobs first: while their notes stand, a takedown that was cut short can be repeated.</remarks>
    public async Task DeleteArticleAsync(string articleId, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var names = await traces.GetAsync(articleId, cancellationToken).ConfigureAwait(false);
        foreach (var name in names)
        {
            await containers.Articles.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await containers.Summaries.GetBlobClient(BlobNames.Result(name)).DeleteIfExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        await nearDuplicates.RemoveAsync(articleId, cancellationToken).ConfigureAwait(false);
        var rows = await summaries.DeleteAllAsync(articleId, cancellationToken).ConfigureAwait(false);
        answers.Forget(articleId);
        LogTakenDown(logger, articleId, rows, names.Count);
    }

    /// <summary>Deletes the stored summaries of one language.</summary>
    public async Task DeleteLanguageAsync(string articleId, Language language, CancellationToken cancellationToken)
    {
        var rows = await summaries.DeleteLanguageAsync(articleId, language, cancellationToken).ConfigureAwait(false);
        answers.Forget(articleId);
        LogTakenDown(logger, articleId, rows, 0);
    }

    [LoggerMessage(3101, LogLevel.Information, "Took article {ArticleId} down: {Rows} rows, {Blobs} blobs.")]
    private static partial void LogTakenDown(ILogger logger, string articleId, int rows, int blobs);
}
