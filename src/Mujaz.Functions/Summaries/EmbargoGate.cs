using System.Globalization;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Summaries;

/// <summary>Keeps an article's summaries from being read before its embargo is over.</summary>
/// <remarks>
/// The sender has the article, and gets its summaries in the answer; what others could read waits: the stored summaries, and the
/// results of blobs and batches. An embargo can be extended, not shortened: the sender who asked for the later one relies on it.
/// </remarks>
internal sealed class EmbargoGate(EmbargoStore store, TimeProvider time)
{
    // The longest a queue hides a message: https://learn.microsoft.com/rest/api/storageservices/put-message
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(7);

    /// <summary>What holds an article back now.</summary>
    public Task<ArticleHold> HoldOfAsync(string articleId, CancellationToken cancellationToken) => store.GetHoldAsync(articleId, cancellationToken);

    /// <summary>The end of an embargo that is not over, or null.</summary>
    public DateTimeOffset? UntilOf(ArticleHold hold) => hold.EmbargoUntil > time.GetUtcNow() ? hold.EmbargoUntil : null;

    /// <summary>Notes an embargo that is asked for, before anything is stored that it is to cover.</summary>
    public async Task NoteAsync(string articleId, DateTimeOffset? requested, CancellationToken cancellationToken)
    {
        if (requested > time.GetUtcNow())
        {
            await store.ExtendAsync(articleId, requested.Value, cancellationToken);
        }
    }

    /// <summary>How long a message is to be hidden now that waits for the end of an embargo; it may have to be hidden again.</summary>
    public TimeSpan DelayUntil(DateTimeOffset until)
    {
        // Whole seconds: the queue knows no others.
        var delay = TimeSpan.FromSeconds(Math.Ceiling((until - time.GetUtcNow()).TotalSeconds));
        return delay > LongestDelay ? LongestDelay : delay > TimeSpan.Zero ? delay : TimeSpan.Zero;
    }

    /// <summary>Why what is stored may not be read now, or null when it may.</summary>
    public Problem? ProblemOf(StoredPartition partition)
    {
        var now = time.GetUtcNow();
        return partition.EmbargoUntil is { } until && until > now
            ? new Problem(
                StatusCodes.Status403Forbidden,
                ProblemCode.Embargoed,
                $"The article is under embargo until {until.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}.")
            {
                RetryAfter = until - now,
                EmbargoUntil = until,
            }
            : null;
    }
}
