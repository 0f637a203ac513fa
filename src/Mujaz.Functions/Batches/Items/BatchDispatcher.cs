using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.ProviderBatches;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Batches.Items;

/// <summary>Puts the open items of a batch into the queue, a portion a message, so that taking a batch in needs only one message.</summary>
internal sealed class BatchDispatcher(
    BatchStore store,
    BatchQueue queue,
    BatchCompletion completion,
    BatchCancellation cancellation,
    BatchRetry retry,
    ProviderBatchDispatcher economy,
    IOptions<BatchOptions> options,
    TimeProvider time)
{
    private static readonly TimeSpan StagingPatience = TimeSpan.FromHours(1);
    private static readonly TimeSpan StagingPoll = TimeSpan.FromSeconds(1);

    public async Task DispatchAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        var header = await store.GetHeaderAsync(message.BatchId, cancellationToken);
        switch (header?.Status)
        {
            case null:
                return;
            case BatchStatus.Staging:
                await WaitForStartAsync(header, message, cancellationToken);
                return;
            case BatchStatus.Cancelled when !header.IsFinished:
                await cancellation.CancelOpenItemsAsync(header.Id, cancellationToken);
                return;
            default:
                if (economy.Takes(header))
                {
                    await DispatchEconomyAsync(header, message, cancellationToken);
                    return;
                }

                await DispatchItemsAsync(header, message, cancellationToken);
                return;
        }
    }

    /// <summary>The message comes before the header says "running", so that neither can be lost; one whose start never came is dropped.</summary>
    private Task WaitForStartAsync(BatchHeader header, BatchMessage message, CancellationToken cancellationToken) =>
        time.GetUtcNow() - header.CreatedAt < StagingPatience
            ? queue.SendAsync(message, StagingPoll, cancellationToken)
            : Task.CompletedTask;

    private async Task DispatchEconomyAsync(BatchHeader header, BatchMessage message, CancellationToken cancellationToken)
    {
        if (!await economy.DispatchAsync(header, message, cancellationToken))
        {
            await completion.TryCompleteAsync(message.BatchId, cancellationToken);
        }
    }

    private async Task DispatchItemsAsync(BatchHeader header, BatchMessage message, CancellationToken cancellationToken)
    {
        var size = options.Value.DispatchSize;
        var open = await store.GetOpenItemsAsync(message.BatchId, message.Sequence, size, cancellationToken);
        if (open.Count == 0)
        {
            await completion.TryCompleteAsync(message.BatchId, cancellationToken);
            return;
        }

        if (header.IsFinished)
        {
            // A retry that was cut short after it had opened the items: without the mark their results would never be put together.
            await retry.BeginRoundAsync(message.BatchId, cancellationToken);
        }

        // The next portion is asked for in the middle of this one, so that the queue does not run dry in between.
        var half = open.Count / 2;
        await SendAsync(message.BatchId, open.Take(half), cancellationToken);
        if (open.Count == size)
        {
            await queue.SendAsync(message with { Sequence = open[^1] + 1 }, TimeSpan.Zero, cancellationToken);
        }

        await SendAsync(message.BatchId, open.Skip(half), cancellationToken);
    }

    private Task SendAsync(string batchId, IEnumerable<int> sequences, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(
            sequences,
            parallel,
            async (sequence, token) => await queue.SendAsync(new BatchMessage(BatchMessageKind.Item, batchId, sequence), TimeSpan.Zero, token));
    }
}
