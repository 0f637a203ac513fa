using System.Globalization;
using System.Text.Json;
using Mujaz.Functions.Batches.Contract;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Batches.Callbacks;

/// <summary>Tells the caller that a batch has ended: once as far as can be, and under the same <c>webhook-id</c> when not.</summary>
internal sealed partial class BatchCallback(
    BatchStore store, BatchProgress progress, BatchQueue queue, CallbackClient client, TimeProvider time, ILogger<BatchCallback> logger)
{
    /// <summary>How often it is tried: some 18 hours in all, as a receiver may be down over night.</summary>
    public static int MaxAttempts => Delays.Length + 1;

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10),
    ];

    private static readonly TimeSpan MarkPoll = TimeSpan.FromSeconds(1);

    /// <summary>The <c>webhook-id</c>: the same for every try of a round, another after a retry of the batch.</summary>
    public static string WebhookId(BatchHeader header) => string.Create(CultureInfo.InvariantCulture, $"batch_{header.Id}_{header.Round}");

    public async Task SendAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        var header = await store.GetHeaderAsync(message.BatchId, cancellationToken);

        // The sequence is the round: after a retry of the batch the callback of the round before has nothing to say any more.
        if (header?.CallbackUrl is null || header.Round != message.Sequence)
        {
            return;
        }

        if (!header.IsFinished)
        {
            // The message comes before the mark, so that it cannot be lost.
            await queue.SendAsync(message, MarkPoll, cancellationToken);
            return;
        }

        if (IsWanted(header, message))
        {
            await TryAsync(header, message, cancellationToken);
        }
    }

    /// <summary>Fewer waits than attempts: a completion that was repeated has sent a second message, and the first is under way.</summary>
    private static bool IsWanted(BatchHeader header, BatchMessage message) =>
        header.Callback is not { } state || (state.Status == BatchCallbackStatus.Pending && message.Waits >= state.Attempts);

    private async Task TryAsync(BatchHeader header, BatchMessage message, CancellationToken cancellationToken)
    {
        var tally = await progress.GetAsync(header, cancellationToken);
        var body = JsonSerializer.SerializeToUtf8Bytes(header.ToBody(tally, header.Address ?? "/api/batches", time.GetUtcNow()), BatchJson.Wire.BatchBody);
        var outcome = await client.PostAsync(header.CallbackUrl!, WebhookId(header), body, cancellationToken);
        var state = new BatchCallbackState(BatchCallbackStatus.Delivered) { Attempts = message.Waits + 1, DeliveredAt = time.GetUtcNow() };
        if (outcome.Error is not null)
        {
            var isLast = outcome.IsFinal || state.Attempts >= MaxAttempts;
            state = state with { Status = isLast ? BatchCallbackStatus.Failed : BatchCallbackStatus.Pending, LastError = outcome.Error, DeliveredAt = null };
        }

        if (state.Status == BatchCallbackStatus.Pending)
        {
            await queue.SendAsync(message with { Waits = state.Attempts }, DelayAfter(state.Attempts, outcome.RetryAfter), cancellationToken);
        }

        await RecordAsync(header, state, cancellationToken);
        Log(header, state);
    }

    private static TimeSpan DelayAfter(int attempts, TimeSpan? retryAfter)
    {
        var delay = Delays[attempts - 1];
        return retryAfter > delay ? retryAfter.Value : delay;
    }

    private async Task RecordAsync(BatchHeader header, BatchCallbackState state, CancellationToken cancellationToken)
    {
        for (var current = header;
            current is { IsFinished: true } && current.Round == header.Round;
            current = await store.GetHeaderAsync(header.Id, cancellationToken))
        {
            if (await store.TryUpdateHeaderAsync(current with { Callback = state }, cancellationToken) is not null)
            {
                return;
            }
        }
    }

    // Never the address: its query may hold a key.
    private void Log(BatchHeader header, BatchCallbackState state)
    {
        switch (state.Status)
        {
            case BatchCallbackStatus.Delivered:
                LogDelivered(logger, header.Id, state.Attempts);
                break;
            case BatchCallbackStatus.Failed:
                LogGaveUp(logger, header.Id, header.CallbackUrl!.Host, state.Attempts, state.LastError!);
                break;
            default:
                LogFailed(logger, header.Id, header.CallbackUrl!.Host, state.Attempts, state.LastError!);
                break;
        }
    }

    [LoggerMessage(5401, LogLevel.Information, "The callback of batch {BatchId} was delivered by try {Attempts}.")]
    private static partial void LogDelivered(ILogger logger, string batchId, int attempts);

    [LoggerMessage(5402, LogLevel.Warning, "The callback of batch {BatchId} to {Host} failed in try {Attempts}: {Error}.")]
    private static partial void LogFailed(ILogger logger, string batchId, string host, int attempts, string error);

    [LoggerMessage(5403, LogLevel.Error, "The callback of batch {BatchId} to {Host} was given up after {Attempts} tries: {Error}.")]
    private static partial void LogGaveUp(ILogger logger, string batchId, string host, int attempts, string error);
}
