using Azure;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summarizing;

namespace Mujaz.Functions.Events;

/// <summary><c>ExpireSummaries</c>: sweeps the articles and batches whose day has come, and the claims that killed processes left.</summary>
internal sealed partial class ExpireSummariesEvent(
    ExpiryStore expiry,
    SummaryStore summaries,
    NearDuplicateIndex nearDuplicates,
    BatchRemoval batches,
    ClaimStore claims,
    Takedown takedown,
    TimeProvider time,
    ILogger<ExpireSummariesEvent> logger) : IHostEvent
{
    public async Task<EventResult> HandleAsync(HostInvocation invocation, CancellationToken cancellationToken)
    {
        var (swept, failed) = (0, 0);
        await foreach (var note in expiry.DueAsync(time.GetUtcNow(), cancellationToken).ConfigureAwait(false))
        {
            try
            {
                swept += await SweepAsync(note, cancellationToken).ConfigureAwait(false) ? 1 : 0;
                await expiry.RemoveAsync(note, cancellationToken).ConfigureAwait(false);
            }
            catch (RequestFailedException exception)
            {
                // Its note stays for tomorrow, and the others do not wait for it.
                failed++;
                LogFailed(logger, note.Key, exception.Status, exception);
            }
        }

        var abandoned = await claims.SweepAsync(cancellationToken).ConfigureAwait(false);
        LogSwept(logger, swept, abandoned);
        return failed == 0 ? EventResult.Done : EventResult.Retry;
    }

    private async Task<bool> SweepAsync(ExpiryNote note, CancellationToken cancellationToken)
    {
        if (BatchRemoval.BatchOf(note.Key) is { } batchId)
        {
            return await batches.SweepAsync(batchId, cancellationToken).ConfigureAwait(false);
        }

        if (EmbargoStore.ArticleOf(note.Key) is { } articleId)
        {
            return await takedown.SweepAsync(articleId, cancellationToken);
        }

        // A summary that was made anew since has a later note of its own, and stays.
        if (await summaries.ExpiresOnAsync(note.Key, cancellationToken).ConfigureAwait(false) is not { } day
            || string.CompareOrdinal(day, note.Day) > 0)
        {
            return false;
        }

        await nearDuplicates.RemoveAsync(note.Key, cancellationToken).ConfigureAwait(false);
        await summaries.DeleteSummariesAsync(note.Key, cancellationToken).ConfigureAwait(false);
        return true;
    }

    [LoggerMessage(4301, LogLevel.Information, "Swept {Count} expired articles, batches and embargoes, and {Claims} abandoned claims.")]
    private static partial void LogSwept(ILogger logger, int count, int claims);

    [LoggerMessage(4302, LogLevel.Error, "{Key} could not be swept ({Status}); tried again tomorrow.")]
    private static partial void LogFailed(ILogger logger, string key, int status, Exception exception);
}
