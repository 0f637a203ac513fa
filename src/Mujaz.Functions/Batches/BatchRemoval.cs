using Microsoft.Extensions.Options;
using Mujaz.Functions.Stores;

namespace Mujaz.Functions.Batches;

/// <summary>Removes a batch: rows, contents and its place in the list. Its results in <c>summaries</c> are the desk's and stay.</summary>
internal sealed class BatchRemoval(BatchStore store, BatchBlobs blobs, BatchKeyStore keys, IOptions<BatchOptions> options, TimeProvider time)
{
    private const string NotePrefix = "batch|";
    private static readonly TimeSpan StagingLifetime = TimeSpan.FromHours(12);

    /// <summary>What stands for a batch in the <c>expiry</c> table.</summary>
    public static string NoteOf(string batchId) => NotePrefix + batchId;

    /// <summary>The batch that a note of the <c>expiry</c> table stands for, or null when it stands for an article.</summary>
    public static string? BatchOf(string note) => note.StartsWith(NotePrefix, StringComparison.Ordinal) ? note[NotePrefix.Length..] : null;

    /// <summary>Removes a batch whose time is over, or whose taking in was cut short.</summary>
    /// <returns>Whether it was removed.</returns>
    public async Task<bool> SweepAsync(string batchId, CancellationToken cancellationToken)
    {
        if (await store.GetHeaderAsync(batchId, cancellationToken).ConfigureAwait(false) is not { } header)
        {
            return false;
        }

        var now = time.GetUtcNow();
        var isOver = header.Status == BatchStatus.Staging
            ? now - header.CreatedAt > StagingLifetime
            : string.CompareOrdinal(ExpiryStore.DayOf(header.ExpiresAt), ExpiryStore.DayOf(now)) <= 0;
        if (isOver)
        {
            await DeleteAsync(header, cancellationToken).ConfigureAwait(false);
        }

        return isOver;
    }

    /// <summary>Blobs first: while the rows stand, a removal that was cut short can be repeated.</summary>
    public async Task DeleteAsync(BatchHeader header, CancellationToken cancellationToken)
    {
        await blobs.DeleteAsync(header.Id, _ => true, options.Value.Parallelism, cancellationToken).ConfigureAwait(false);
        if (header.KeyHash is { } key)
        {
            await keys.RemoveAsync(key, header.Id, cancellationToken).ConfigureAwait(false);
        }

        await store.DeleteAsync(header, cancellationToken).ConfigureAwait(false);
    }
}
