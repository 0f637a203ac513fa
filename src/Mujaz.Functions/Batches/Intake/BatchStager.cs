using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Stores the items of a new batch as they are read: a row each, and a blob where the content is too large for it, never the whole input in memory.</summary>
/// <remarks>
/// The input is taken in by windows. While one is stored the next is read and looked into, on every core. A window is large
/// enough that an input with far too many small items is refused before any of it is stored.
/// </remarks>
internal sealed class BatchStager(BatchStore store, BatchBlobs blobs, BatchEntryInspector inspector, IOptions<BatchOptions> options, TimeProvider time)
{
    private const long WindowBytes = 8 * 1024 * 1024;

    // Of a window: enough to find those that are misspelt, and a bound on what a hostile input can have remembered.
    private const int MostUnread = 1_000;

    /// <summary>Stores all items.</summary>
    /// <returns>How many there are, and which fields of theirs are not read.</returns>
    /// <exception cref="ProblemException">There are none or too many, or the input as a whole cannot be read.</exception>
    public async Task<(int Items, IReadOnlyCollection<string> UnreadFields)> StageAsync(NewBatch batch, IAsyncEnumerable<BatchEntry> entries, CancellationToken cancellationToken)
    {
        var numbering = new BatchItemNumbering(options.Value.MaxItems, time);
        var unread = new HashSet<string>(StringComparer.Ordinal);
        var storing = Task.CompletedTask;
        try
        {
            await foreach (var window in WindowsOf(entries, cancellationToken))
            {
                var inspected = await InspectAsync(window, batch, cancellationToken);
                unread.UnionWith(inspected.SelectMany(entry => entry.UnreadFields).Take(MostUnread));
                var items = window.Zip(inspected).SelectMany(pair => numbering.Number(pair.First, pair.Second)).ToArray();
                await PackAsync(items, cancellationToken);
                await storing;
                storing = StoreAsync(batch.Id, items, cancellationToken);
            }
        }
        finally
        {
            // Also when the input turns out wrong: what is being stored must be there before it can be removed.
            await storing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await storing;
        return numbering.Count > 0 ? (numbering.Count, unread) : throw new ProblemException(BatchProblem.Empty);
    }

    private async IAsyncEnumerable<List<BatchEntry>> WindowsOf(IAsyncEnumerable<BatchEntry> entries, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var window = new List<BatchEntry>();
        var bytes = 0L;
        var count = 0;
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            if (++count > options.Value.MaxItems)
            {
                throw new ProblemException(BatchProblem.TooManyArticles(options.Value.MaxItems));
            }

            window.Add(entry);
            bytes += entry.Content.Length;
            if (bytes >= WindowBytes)
            {
                yield return window;
                (window, bytes) = ([], 0);
            }
        }

        if (window.Count > 0)
        {
            yield return window;
        }
    }

    private async Task<InspectedEntry[]> InspectAsync(List<BatchEntry> window, NewBatch batch, CancellationToken cancellationToken)
    {
        var inspected = new InspectedEntry[window.Count];
        await Parallel.ForAsync(0, window.Count, cancellationToken, (index, _) =>
        {
            inspected[index] = inspector.Inspect(window[index], batch.Defaults, batch.PartsArticles);
            return ValueTask.CompletedTask;
        });
        return inspected;
    }

    private static Task PackAsync(StagedItem[] items, CancellationToken cancellationToken) => Parallel.ForAsync(0, items.Length, cancellationToken, (index, _) =>
    {
        items[index] = items[index].Pack();
        return ValueTask.CompletedTask;
    });

    /// <summary>Blobs first: a row promises that its blob is there.</summary>
    private async Task StoreAsync(string batchId, StagedItem[] items, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            items.Where(staged => staged.Item is { HasContent: true, IsInline: false }),
            parallel,
            async (staged, token) => await blobs.PutItemAsync(batchId, staged.Item, staged.Content, token));
        await Parallel.ForEachAsync(
            items.Select(staged => staged.Item).Chunk(BatchStore.ItemsPerTransaction),
            parallel,
            async (rows, token) => await store.AddItemsAsync(batchId, rows, token));
    }
}
