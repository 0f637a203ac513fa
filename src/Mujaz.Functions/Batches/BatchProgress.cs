namespace Mujaz.Functions.Batches;

/// <summary>Tells how far a batch is.</summary>
internal sealed class BatchProgress(BatchStore store)
{
    /// <summary>From the header once it is completed; before that by counting its rows, a thousand a request.</summary>
    public async Task<BatchTally> GetAsync(BatchHeader header, CancellationToken cancellationToken)
    {
        if (header is { IsFinished: true, Tally: { } known })
        {
            return known;
        }

        return await CountAsync(store, header.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Counts the rows.</summary>
    public static async Task<BatchTally> CountAsync(BatchStore store, string batchId, CancellationToken cancellationToken)
    {
        var tally = new BatchTally();
        await foreach (var item in store.GetItemsAsync(batchId, BatchRows.StateOnly, cancellationToken).ConfigureAwait(false))
        {
            tally = tally.With(item);
        }

        return tally;
    }
}
