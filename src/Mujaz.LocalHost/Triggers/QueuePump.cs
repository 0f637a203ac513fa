using Azure;
using Mujaz.Storage.Queues;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Fetches the messages of a queue, has several worked on at once, and deletes, repeats or sets aside each by its outcome.</summary>
internal sealed partial class QueuePump(QueuePumpOptions options, ILogger logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PauseAfterError = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FarewellTimeout = TimeSpan.FromSeconds(5);

    private readonly HashSet<Task> _working = [];

    /// <summary>Makes the queue, if it is not there.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => options.Queue.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Runs until it is cancelled; what is under way then is given back to the queue.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        try
        {
            while (true)
            {
                await WaitForRoomAsync().ConfigureAwait(false);
                var messages = await ReceiveAsync(cancellationToken).ConfigureAwait(false);
                foreach (var message in messages)
                {
                    _working.Add(Task.Run(() => HandleAsync(message, cancellationToken), CancellationToken.None));
                }

                if (messages.Length > 0)
                {
                    pause = FirstPause;
                    continue;
                }

                await Task.Delay(pause, options.Time, cancellationToken).ConfigureAwait(false);
                pause = pause * 2 < options.PollingInterval ? pause * 2 : options.PollingInterval;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAll(_working).ConfigureAwait(false);
        }
    }

    private async Task WaitForRoomAsync()
    {
        _working.RemoveWhere(task => task.IsCompleted);
        while (_working.Count > options.FetchThreshold)
        {
            await Task.WhenAny(_working).ConfigureAwait(false);
            _working.RemoveWhere(task => task.IsCompleted);
        }
    }

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            var count = Math.Min(options.BatchSize, options.Concurrency - _working.Count);
            var response = await options.Queue.ReceiveMessagesAsync(count, options.Lease, cancellationToken).ConfigureAwait(false);
            return response.Value;
        }
        catch (RequestFailedException exception)
        {
            LogReceiveFailed(options.Queue.Name, exception.Status, exception.ErrorCode);
            await Task.Delay(PauseAfterError, options.Time, cancellationToken).ConfigureAwait(false);
            return [];
        }
    }

    private async Task HandleAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        var lease = new MessageLease(options.Queue, message, options.Lease, options.Time, logger);
        MessageOutcome? outcome = null;
        await using (lease.ConfigureAwait(false))
        {
            try
            {
                // A message can have been delivered too often without ever failing: its host was killed each time.
                outcome = options.SetAside is not null && message.DequeueCount > options.MaxDequeueCount
                    ? MessageOutcome.Poisonous
                    : await options.Process(message, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The host stops.
            }
            catch (RequestFailedException exception)
            {
                LogProcessingFailed(message.MessageId, exception.Status, exception.ErrorCode);
                outcome = MessageOutcome.Failed;
            }
        }

        await SettleAsync(message, lease.PopReceipt, outcome).ConfigureAwait(false);
    }

    private async Task SettleAsync(QueueMessage message, string popReceipt, MessageOutcome? outcome)
    {
        // Not the host's own cancellation: what is done must be deleted even when the host is stopping.
        using var timeout = new CancellationTokenSource(FarewellTimeout);
        try
        {
            await (outcome switch
            {
                null => ShowAsync(message, popReceipt, TimeSpan.Zero, timeout.Token),
                MessageOutcome.Done => options.Queue.DeleteMessageAsync(message.MessageId, popReceipt, timeout.Token),
                MessageOutcome.Poisonous => SetAsideAsync(message, popReceipt, timeout.Token),
                _ => RepeatAsync(message, popReceipt, timeout.Token),
            }).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RequestFailedException or OperationCanceledException)
        {
            LogSettlingFailed(exception, message.MessageId);
        }
    }

    private Task RepeatAsync(QueueMessage message, string popReceipt, CancellationToken cancellationToken)
    {
        if (options.SetAside is null)
        {
            return Task.CompletedTask;
        }

        return message.DequeueCount >= options.MaxDequeueCount
            ? SetAsideAsync(message, popReceipt, cancellationToken)
            : ShowAsync(message, popReceipt, options.RetryDelay, cancellationToken);
    }

    private async Task ShowAsync(QueueMessage message, string popReceipt, TimeSpan delay, CancellationToken cancellationToken) =>
        await options.Queue.UpdateMessageAsync(
            message.MessageId, popReceipt, visibilityTimeout: delay, cancellationToken: cancellationToken).ConfigureAwait(false);

    /// <summary>First the copy, then the delete: a crash between leaves the message twice rather than not at all.</summary>
    private async Task SetAsideAsync(QueueMessage message, string popReceipt, CancellationToken cancellationToken)
    {
        if (options.SetAside is not null)
        {
            await options.SetAside(message, cancellationToken).ConfigureAwait(false);
            await options.Queue.DeleteMessageAsync(message.MessageId, popReceipt, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Receiving from the queue '{Queue}' failed with status {Status} ({ErrorCode})")]
    private partial void LogReceiveFailed(string queue, int status, string? errorCode);

    [LoggerMessage(Level = LogLevel.Error, Message = "Working on the message {MessageId} failed: storage answered {Status} ({ErrorCode})")]
    private partial void LogProcessingFailed(string messageId, int status, string? errorCode);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outcome of the message {MessageId} could not be stored; it will be delivered again")]
    private partial void LogSettlingFailed(Exception exception, string messageId);
}
