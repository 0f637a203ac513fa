using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Takes batches in: stages the items, then starts the work with one durable message.</summary>
internal sealed partial class BatchIntake(
    BatchStore store,
    BatchStager stager,
    BatchQueue queue,
    BatchRemoval removal,
    ExpiryStore expiry,
    IOptions<BatchOptions> options,
    TimeProvider time,
    ILogger<BatchIntake> logger)
{
    private static readonly TimeSpan StagingLifetime = TimeSpan.FromDays(1);

    /// <summary>Stores the items; the work does not begin before <see cref="StartAsync"/>.</summary>
    /// <exception cref="ProblemException">The input cannot be taken; nothing of it is left.</exception>
    public async Task<BatchHeader> StageAsync(NewBatch batch, BatchInput input, CancellationToken cancellationToken)
    {
        var header = await AddHeaderAsync(batch, input.Warnings, cancellationToken);
        try
        {
            var staged = await stager.StageAsync(batch, input.Entries, cancellationToken);
            return header with { Items = staged.Items, Warnings = [.. input.Warnings, .. UnreadNames.Warn("Fields", staged.UnreadFields)] };
        }
        catch
        {
            // Not with the caller's token: a caller who left must not leave half a batch behind.
            await removal.DeleteAsync(header, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Starts a staged batch. Doing it again is harmless.</summary>
    /// <returns>The header as it is now.</returns>
    public async Task<BatchHeader> StartAsync(BatchHeader staged, CancellationToken cancellationToken)
    {
        // The message first: a header that says "running" without a message would never end.
        await queue.SendAsync(new BatchMessage(BatchMessageKind.Dispatch, staged.Id, 1), TimeSpan.Zero, cancellationToken);
        await store.AddToListAsync(staged, cancellationToken);
        var running = staged with { Status = BatchStatus.Running };
        if (await store.TryUpdateHeaderAsync(running, cancellationToken) is { } updated)
        {
            LogStarted(logger, staged.Id, staged.Items);
            return updated;
        }

        return await store.GetHeaderAsync(staged.Id, cancellationToken) ?? running;
    }

    /// <summary>Removes a staged batch that is not wanted after all.</summary>
    public Task DiscardAsync(BatchHeader staged) => removal.DeleteAsync(staged, CancellationToken.None);

    private async Task<BatchHeader> AddHeaderAsync(NewBatch batch, IReadOnlyList<string> warnings, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var timeToLive = batch.TimeToLive ?? options.Value.TimeToLive;
        var header = new BatchHeader(batch.Id)
        {
            Status = BatchStatus.Staging,
            Name = batch.Name,
            SourceBlob = batch.SourceBlob,
            Options = batch.Options,
            CallbackUrl = batch.CallbackUrl,
            Address = batch.Address,
            Warnings = warnings,
            KeyHash = batch.KeyHash,
            Caller = batch.Caller,
            CreatedAt = batch.CreatedAt ?? now,
            EconomyUntil = batch.IsEconomy ? now + (batch.EconomyTime ?? options.Value.EconomyDeadline) : null,
            TimeToLive = timeToLive,
            ExpiresAt = now + timeToLive,
        };

        // The notes before the rows: a note without a batch is dropped, a batch without a note would stay for ever.
        await expiry.PutAsync(BatchRemoval.NoteOf(batch.Id), ExpiryStore.DayOf(now + StagingLifetime), cancellationToken);
        await expiry.PutAsync(BatchRemoval.NoteOf(batch.Id), ExpiryStore.DayOf(header.ExpiresAt), cancellationToken);
        return await store.PutStagingHeaderAsync(header, cancellationToken);
    }

    [LoggerMessage(5001, LogLevel.Information, "Batch {BatchId} is running with {Items} items.")]
    private static partial void LogStarted(ILogger logger, string batchId, int items);
}
