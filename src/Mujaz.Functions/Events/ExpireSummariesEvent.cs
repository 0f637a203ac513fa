using Mujaz.Functions.Stores;

namespace Mujaz.Functions.Events;

/// <summary><c>ExpireSummaries</c>: sweeps the articles whose day has come.</summary>
internal sealed partial class ExpireSummariesEvent(
    ExpiryStore expiry,
    SummaryStore summaries,
    TimeProvider time,
    ILogger<ExpireSummariesEvent> logger) : IHostEvent
{
    public async Task<EventResult> HandleAsync(HostInvocation invocation, CancellationToken cancellationToken)
    {
        var swept = 0;
        var now = time.GetUtcNow();
        await foreach (var note in expiry.DueAsync(now, cancellationToken).ConfigureAwait(false))
        {
            // A summary that was made anew since has a later note of its own, and stays.
            if (await summaries.ExpiresOnAsync(note.ArticleId, cancellationToken).ConfigureAwait(false) is { } day
                && string.CompareOrdinal(day, note.Day) <= 0)
            {
                await summaries.DeleteSummariesAsync(note.ArticleId, cancellationToken).ConfigureAwait(false);
                swept++;
            }

            await expiry.RemoveAsync(note, cancellationToken).ConfigureAwait(false);
        }

        LogSwept(logger, swept);
        return EventResult.Done;
    }

    [LoggerMessage(4301, LogLevel.Information, "Swept {Count} expired articles.")]
    private static partial void LogSwept(ILogger logger, int count);
}
