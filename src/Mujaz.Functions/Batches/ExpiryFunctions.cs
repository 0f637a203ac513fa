using Azure;
using Microsoft.Azure.Functions.Worker;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches;

/// <summary>Sweeps the articles and batches whose day has come, and the claims that killed processes left.</summary>
internal sealed partial class ExpiryFunctions(
    ExpiryStore expiry,
    SummaryStore summaries,
    NearDuplicateIndex nearDuplicates,
    ReviewStore reviews,
    BatchRemoval batches,
    ClaimStore claims,
    Takedown takedown,
    TimeProvider time,
    ILogger<ExpiryFunctions> logger)
{
    /// <exception cref="InvalidOperationException">Something could not be swept; its note stays for the next day.</exception>
    [Function("ExpireSummaries")]
    public async Task SweepAsync([TimerTrigger("0 17 3 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var (swept, failed) = (0, 0);
        await foreach (var note in expiry.DueAsync(time.GetUtcNow(), cancellationToken))
        {
            try
            {
                swept += await SweepAsync(note, cancellationToken) ? 1 : 0;
                await expiry.RemoveAsync(note, cancellationToken);
            }
            catch (RequestFailedException exception)
            {
                // Its note stays for tomorrow, and the others do not wait for it.
                failed++;
                LogFailed(logger, note.Key, exception.Status, exception);
            }
        }

        LogListed(logger, await summaries.ListUnlistedAsync(cancellationToken));
        var abandoned = await claims.SweepAsync(cancellationToken);
        LogSwept(logger, swept, abandoned);
        if (failed > 0)
        {
            throw new InvalidOperationException($"{failed} of the due articles, batches and embargoes could not be swept.");
        }
    }

    private async Task<bool> SweepAsync(ExpiryNote note, CancellationToken cancellationToken)
    {
        if (BatchRemoval.BatchOf(note.Key) is { } batchId)
        {
            return await batches.SweepAsync(batchId, cancellationToken);
        }

        if (EmbargoStore.ArticleOf(note.Key) is { } articleId)
        {
            return await takedown.SweepAsync(articleId, cancellationToken);
        }

        // A summary that was made anew since has a later note of its own, and stays.
        if (await summaries.ExpiresOnAsync(note.Key, cancellationToken) is not { } day
            || string.CompareOrdinal(day, note.Day) > 0)
        {
            return false;
        }

        await nearDuplicates.RemoveAsync(note.Key, cancellationToken);
        await reviews.RemoveAsync(note.Key, null, cancellationToken);
        await summaries.DeleteSummariesAsync(note.Key, cancellationToken);
        return true;
    }

    [LoggerMessage(4301, LogLevel.Information, "Swept {Count} expired articles, batches and embargoes, and {Claims} abandoned claims.")]
    private static partial void LogSwept(ILogger logger, int count, int claims);

    [LoggerMessage(4303, LogLevel.Debug, "Put {Count} articles into the list that were stored before there was one.")]
    private static partial void LogListed(ILogger logger, int count);

    [LoggerMessage(4302, LogLevel.Error, "{Key} could not be swept ({Status}); tried again tomorrow.")]
    private static partial void LogFailed(ILogger logger, string key, int status, Exception exception);
}
