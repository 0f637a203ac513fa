using System.Collections.Concurrent;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Batches.Items;

/// <summary>The headers of the batches that are worked on, read every two seconds and not for every item.</summary>
/// <remarks>Good for what may be late: options never change, and a cancelled batch may finish an item or two more.</remarks>
internal sealed class BatchHeaderCache(BatchStore store, TimeProvider time)
{
    private const int Capacity = 100;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (BatchHeader Header, DateTimeOffset ReadAt)> _headers = new(StringComparer.Ordinal);

    public async Task<BatchHeader?> GetAsync(string batchId, CancellationToken cancellationToken)
    {
        if (_headers.TryGetValue(batchId, out var cached) && time.GetUtcNow() - cached.ReadAt < Lifetime)
        {
            return cached.Header;
        }

        var header = await store.GetHeaderAsync(batchId, cancellationToken);
        if (header is null)
        {
            _headers.TryRemove(batchId, out _);
            return null;
        }

        if (_headers.Count >= Capacity)
        {
            _headers.Clear();
        }

        // One that has ended may be started again: an item of the new round must not be cancelled by the old one's end.
        if (header.Status == BatchStatus.Running)
        {
            _headers[batchId] = (header, time.GetUtcNow());
        }

        return header;
    }
}
