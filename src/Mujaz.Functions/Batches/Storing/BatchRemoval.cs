using Microsoft.Extensions.Options;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>Removes a batch: rows, contents and its place in the list. Its results in <c>summaries</c> are the desk's and stay.</summary>
internal sealed class BatchRemoval(
    BatchStore store, BatchBlobs blobs, BatchKeyStore keys, ExpiryStore expiry, IOptions<BatchOptions> options, TimeProvider time)
{
    private const string NotePrefix = "batch|";
    private static readonly TimeSpan StagingLifetime = TimeSpan.FromHours(12);

    /// <summary>What stands for a batch in the <c>expiry</c> table.</summary>
    public static string NoteOf(string batchId) => NotePrefix + batchId;

    /// <summary>The batch that a note of the <c>expiry</c> table stands for, or null when it stands for an article.</summary>
    public static string? BatchOf(string note) => note.StartsWith(NotePrefix, StringComparison.Ordinal) ? note[NotePrefix.Length..] : null;

    /// <summary>Removes a batch whose time is over, or whose taking in was cut short; notes another day for one that is to stay.</summary>
    /// <remarks>A batch that runs is never removed: its time begins to count when it ends.</remarks>
    /// <returns>Whether it was removed.</returns>
    public async Task<bool> SweepAsync(string batchId, CancellationToken cancellationToken)
    {
        if (await store.GetHeaderAsync(batchId, cancellationToken) is not { } header)
        {
            return false;
        }

        var now = time.GetUtcNow();
        if (NextLook(header, now) is { } day)
        {
            await expiry.PutAsync(NoteOf(batchId), day, cancellationToken);
            return false;
        }

        await DeleteAsync(header, cancellationToken);
        return true;
    }

    /// <summary>The day on which to look again, or null when its time is over.</summary>
    private static string? NextLook(BatchHeader header, DateTimeOffset now)
    {
        var isUnderWay = header.Status == BatchStatus.Staging ? now - header.CreatedAt <= StagingLifetime : !header.IsFinished;
        if (isUnderWay)
        {
            return ExpiryStore.DayOf(now.AddDays(1));
        }

        var day = ExpiryStore.DayOf(header.ExpiresAt);
        return header.Status != BatchStatus.Staging && string.CompareOrdinal(day, ExpiryStore.DayOf(now)) > 0 ? day : null;
    }

    /// <summary>Blobs first: while the rows stand, a removal that was cut short can be repeated.</summary>
    public async Task DeleteAsync(BatchHeader header, CancellationToken cancellationToken)
    {
        await blobs.DeleteAsync(header.Id, _ => true, options.Value.Parallelism, cancellationToken);
        if (header.KeyHash is { } key)
        {
            await keys.RemoveAsync(key, header.Id, cancellationToken);
        }

        await store.DeleteAsync(header, cancellationToken);
    }
}
