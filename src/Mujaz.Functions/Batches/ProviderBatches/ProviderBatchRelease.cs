using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>
/// Puts the items of a part into the queue. From then on they are ordinary items: those with an answer take it, the others
/// call the model.
/// </summary>
internal sealed class ProviderBatchRelease(BatchStore store, BatchQueue queue, BatchCompletion completion, ProviderBatchPartStore parts, IOptions<BatchOptions> options)
{
    /// <summary>Releases a part that is fetched, once all before it are: its items may wait for an answer that an earlier part asked for.</summary>
    /// <returns>Whether it was released.</returns>
    public async Task<bool> TryReleaseAsync(BatchHeader header, ProviderBatchPart part, CancellationToken cancellationToken)
    {
        if (header.Status == BatchStatus.Running)
        {
            var all = await parts.ListAsync(header.Id, cancellationToken);
            if (all.Any(earlier => earlier.First < part.First && !earlier.IsFetched))
            {
                return false;
            }

            await SendAsync(header.Id, part, cancellationToken);
        }

        await parts.PutAsync(header.Id, part with { Status = ProviderBatchPartStatus.Released }, cancellationToken);
        return true;
    }

    private async Task SendAsync(string batchId, ProviderBatchPart part, CancellationToken cancellationToken)
    {
        var open = await store.GetOpenItemsAsync(batchId, part.First, part.Last - part.First + 1, cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            open.Where(sequence => sequence <= part.Last),
            parallel,
            async (sequence, token) => await queue.SendAsync(new BatchMessage(BatchMessageKind.Item, batchId, sequence), TimeSpan.Zero, token));
        if (open.Count == 0)
        {
            // Nothing of the batch may be left: taken down one by one, say.
            await completion.TryCompleteAsync(batchId, cancellationToken);
        }
    }
}
