using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model.ProviderBatches;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>Looks after a part at the provider: fetches what came of it, stops it at the deadline, releases its items.</summary>
internal sealed partial class ProviderBatchPoller(
    BatchStore store,
    BatchQueue queue,
    ProviderBatchPartStore parts,
    ProviderBatchFetcher fetcher,
    ProviderBatchRelease release,
    Lazy<ProviderBatchClient> provider,
    ClaimStore claims,
    IOptions<BatchOptions> options,
    TimeProvider time,
    ILogger<ProviderBatchPoller> logger)
{
    private const int PollsOfAge = 10;
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    // Providers take up to ten minutes to stop a batch and to write down what they have of it.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    public async Task PollAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        var claimed = await claims.TryAcquireAsync(message.BatchId, ProviderBatchClaim.Of(message.Sequence), cancellationToken);
        if (claimed.Status == ClaimStatus.HeldByOther)
        {
            // Perhaps by a process that was killed: this message may be the only one left.
            await queue.SendAsync(message, ShortWait, cancellationToken);
            return;
        }

        await using var claim = claimed.Claim;
        var header = await store.GetHeaderAsync(message.BatchId, cancellationToken);
        var part = header is null ? null : await parts.GetAsync(message.BatchId, message.Sequence, cancellationToken);
        if (part is null || part.Status == ProviderBatchPartStatus.Released)
        {
            return;
        }

        if (!part.IsFetched)
        {
            part = await LookAsync(header!, part, cancellationToken);
        }

        if (!part.IsFetched || !await release.TryReleaseAsync(header!, part, cancellationToken))
        {
            await queue.SendAsync(message, PauseAfter(header!, part), cancellationToken);
        }
    }

    private async Task<ProviderBatchPart> LookAsync(BatchHeader header, ProviderBatchPart part, CancellationToken cancellationToken)
    {
        try
        {
            var batch = await provider.Value.GetAsync(part.ProviderBatchId!, cancellationToken);
            if (batch is null or { IsEnded: true })
            {
                return await fetcher.FetchAsync(header, part, batch, cancellationToken);
            }

            if (part.Status == ProviderBatchPartStatus.Submitted && IsUnwanted(header))
            {
                await provider.Value.CancelAsync(batch.Id, cancellationToken);
                part = part with { Status = ProviderBatchPartStatus.Cancelling, Reason = header.Status == BatchStatus.Running ? ProviderBatchReason.Deadline : null };
                await parts.PutAsync(header.Id, part, cancellationToken);
            }
        }
        catch (ProviderBatchException exception)
        {
            // Whatever it is, it may pass, and normal calls follow at the deadline.
            LogFailed(logger, header.Id, part.First, exception.Message);
        }

        if (time.GetUtcNow() < header.EconomyUntil + Grace)
        {
            return part;
        }

        part = part with { Status = ProviderBatchPartStatus.Fetched, Reason = ProviderBatchReason.Deadline };
        await parts.PutAsync(header.Id, part, cancellationToken);
        return part;
    }

    private bool IsUnwanted(BatchHeader header) => header.Status == BatchStatus.Cancelled || time.GetUtcNow() >= header.EconomyUntil;

    /// <summary>A tenth of what it has taken so far, within bounds; at the deadline on time, and then soon again.</summary>
    private TimeSpan PauseAfter(BatchHeader header, ProviderBatchPart part)
    {
        var shortest = options.Value.EconomyPollInterval;
        var now = time.GetUtcNow();
        if (part.Status != ProviderBatchPartStatus.Submitted || now >= header.EconomyUntil)
        {
            return shortest;
        }

        var pause = (now - part.SubmittedAt.GetValueOrDefault(now)) / PollsOfAge;
        pause = pause < LongestPause ? pause : LongestPause;
        pause = pause < header.EconomyUntil.GetValueOrDefault() - now ? pause : header.EconomyUntil.GetValueOrDefault() - now;
        return pause > shortest ? TimeSpan.FromSeconds(Math.Ceiling(pause.TotalSeconds)) : shortest;
    }

    [LoggerMessage(5621, LogLevel.Warning, "The provider's batch of {BatchId} from item {First} on cannot be looked at. {Detail}")]
    private static partial void LogFailed(ILogger logger, string batchId, int first, string detail);
}
