using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model.ProviderBatches;
using Mujaz.Functions.Model.Settings;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>Takes the open items of an economy batch to the provider, a part a message, instead of putting them into the queue at once.</summary>
internal sealed partial class ProviderBatchDispatcher(
    BatchStore store,
    BatchQueue queue,
    ProviderBatchPartStore parts,
    ProviderBatchSubmitter submitter,
    ProviderBatchFetcher fetcher,
    ClaimStore claims,
    IOptions<BatchOptions> batchOptions,
    IOptions<ModelOptions> modelOptions,
    TimeProvider time,
    ILogger<ProviderBatchDispatcher> logger)
{
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether a batch goes to the provider first. What is started again after it failed does not: it was asked for once, and
    /// somebody waits for it now.
    /// </summary>
    public bool Takes(BatchHeader header) => header is { IsEconomy: true, Round: 0, IsFinished: false } && modelOptions.Value.IsConfigured;

    /// <summary>Submits the part that begins with the message's item, and asks for the next.</summary>
    /// <returns>False when no item is open from there on.</returns>
    public async Task<bool> DispatchAsync(BatchHeader header, BatchMessage message, CancellationToken cancellationToken)
    {
        if ((await store.GetOpenItemsAsync(header.Id, message.Sequence, 1, cancellationToken)).Count == 0)
        {
            return false;
        }

        var known = await parts.GetAsync(header.Id, message.Sequence, cancellationToken);
        if (known is null or { Status: ProviderBatchPartStatus.Collecting })
        {
            var claimed = await claims.TryAcquireAsync(header.Id, ProviderBatchClaim.Of(message.Sequence), cancellationToken);
            if (claimed.Status == ClaimStatus.HeldByOther)
            {
                await queue.SendAsync(message, ShortWait, cancellationToken);
                return true;
            }

            await using var claim = claimed.Claim;
            await CollectAsync(header, message, cancellationToken);
            return true;
        }

        // This message came before; the one who dealt with it may not have come as far as the messages.
        await ContinueAsync(header, known, cancellationToken);
        return true;
    }

    private async Task CollectAsync(BatchHeader header, BatchMessage message, CancellationToken cancellationToken)
    {
        // Looked at again under the claim.
        var part = await parts.GetAsync(header.Id, message.Sequence, cancellationToken);
        var isFirstTry = part is null;
        if (part is null)
        {
            var open = await store.GetOpenItemsAsync(header.Id, message.Sequence, batchOptions.Value.EconomyFileItems, cancellationToken);
            if (open.Count == 0)
            {
                return;
            }

            // The row before anything is at the provider: whoever finds it looks there before submitting again.
            part = new ProviderBatchPart(message.Sequence, open[^1]) { Status = ProviderBatchPartStatus.Collecting };
            await parts.PutAsync(header.Id, part, cancellationToken);
        }

        if (part.Status == ProviderBatchPartStatus.Collecting)
        {
            part = await TrySubmitAsync(header, part, message, isFirstTry, cancellationToken);
        }

        if (part.Status != ProviderBatchPartStatus.Collecting)
        {
            await ContinueAsync(header, part, cancellationToken);
        }
    }

    private async Task<ProviderBatchPart> TrySubmitAsync(
        BatchHeader header, ProviderBatchPart part, BatchMessage message, bool isFirstTry, CancellationToken cancellationToken)
    {
        if (await ReasonNotToAsync(header, part, cancellationToken) is { } reason)
        {
            return await GiveUpAsync(header, part, reason, cancellationToken);
        }

        try
        {
            part = await submitter.SubmitAsync(header, part, isFirstTry, cancellationToken);
            if (part.Status == ProviderBatchPartStatus.Collecting)
            {
                await queue.SendAsync(message, ShortWait, cancellationToken);
            }

            return part;
        }
        catch (ProviderBatchException exception) when (exception.Failure == ProviderBatchFailure.Transient)
        {
            // As with items: a new message, so that waiting never counts towards the poison queue.
            var delay = BatchBackoff.Delay(message.Waits, exception.RetryAfter, Random.Shared.NextDouble());
            await queue.SendAsync(message with { Waits = message.Waits + 1 }, delay, cancellationToken);
            LogWaiting(logger, header.Id, part.First, delay.TotalSeconds, exception.Message);
            return part;
        }
        catch (ProviderBatchException exception)
        {
            LogRefused(logger, header.Id, part.First, exception.Message);
            reason = exception.Failure == ProviderBatchFailure.Unsupported ? ProviderBatchReason.Unsupported : ProviderBatchReason.Refused;
            return await GiveUpAsync(header, part, reason, cancellationToken);
        }
    }

    private async Task<string?> ReasonNotToAsync(BatchHeader header, ProviderBatchPart part, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() >= header.EconomyUntil)
        {
            return ProviderBatchReason.Deadline;
        }

        var all = await parts.ListAsync(header.Id, cancellationToken);
        return all.Any(earlier => earlier.First < part.First && earlier.Reason == ProviderBatchReason.Unsupported) ? ProviderBatchReason.Unsupported : null;
    }

    private async Task<ProviderBatchPart> GiveUpAsync(BatchHeader header, ProviderBatchPart part, string reason, CancellationToken cancellationToken)
    {
        // As stored: the file may have been uploaded before the batch was refused.
        part = await parts.GetAsync(header.Id, part.First, cancellationToken) ?? part;
        part = part with { Status = ProviderBatchPartStatus.Fetched, Reason = reason, Asked = [] };
        await parts.PutAsync(header.Id, part, cancellationToken);
        await fetcher.DeleteFilesAsync([part.FileId], cancellationToken);
        return part;
    }

    /// <summary>The part's own next step, and the next part.</summary>
    private async Task ContinueAsync(BatchHeader header, ProviderBatchPart part, CancellationToken cancellationToken)
    {
        var delay = part.IsFetched ? TimeSpan.Zero : batchOptions.Value.EconomyPollInterval;
        await queue.SendAsync(new BatchMessage(BatchMessageKind.Poll, header.Id, part.First), delay, cancellationToken);
        if (part.Last < header.Items)
        {
            await queue.SendAsync(new BatchMessage(BatchMessageKind.Dispatch, header.Id, part.Last + 1), TimeSpan.Zero, cancellationToken);
        }
    }

    [LoggerMessage(5611, LogLevel.Information, "Batch {BatchId} from item {First} on waits {Seconds:F0} s for the provider. {Detail}")]
    private static partial void LogWaiting(ILogger logger, string batchId, int first, double seconds, string detail);

    [LoggerMessage(5612, LogLevel.Warning, "The provider takes no batch of {BatchId} from item {First} on; normal calls follow. {Detail}")]
    private static partial void LogRefused(ILogger logger, string batchId, int first, string detail);
}
