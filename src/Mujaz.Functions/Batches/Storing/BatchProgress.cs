namespace Mujaz.Functions.Batches.Storing;

/// <summary>Tells how far a batch is.</summary>
internal sealed class BatchProgress(BatchStore store, BatchRunningStore running)
{
    /// <summary>From the header once it is completed; before that by counting its rows, a thousand a request.</summary>
    public async Task<BatchTally> GetAsync(BatchHeader header, CancellationToken cancellationToken)
    {
        if (header is { IsFinished: true, Tally: { } known })
        {
            return known;
        }

        var tally = await CountAsync(store, header.Id, cancellationToken);
        var underWay = await running.CountAsync(header.Id, cancellationToken);

        // The processes' own numbers are some seconds old.
        return tally with { Running = Math.Min(underWay, tally.Open - tally.Embargoed) };
    }

    /// <summary>Counts the rows.</summary>
    public static async Task<BatchTally> CountAsync(BatchStore store, string batchId, CancellationToken cancellationToken)
    {
        var tally = new BatchTally();
        await foreach (var item in store.GetItemsAsync(batchId, BatchRows.StateOnly, cancellationToken))
        {
            tally = tally.With(item);
        }

        return tally;
    }
}
