using Azure;
using Mujaz.Storage.Queues;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Keeps a received message hidden from others while it is worked on, by renewing it at half its time.</summary>
internal sealed partial class MessageLease : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly QueueMessage _message;
    private readonly TimeSpan _lease;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _renewal;

    /// <summary>Begins to renew.</summary>
    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan lease, TimeProvider time, ILogger logger)
    {
        _queue = queue;
        _message = message;
        _lease = lease;
        _time = time;
        _logger = logger;
        PopReceipt = message.PopReceipt;
        _renewal = RenewAsync();
    }

    /// <summary>The receipt of the last renewal: what delete and update need. Read it after disposing.</summary>
    public string PopReceipt { get; private set; }

    /// <summary>Ends the renewal.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _renewal.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task RenewAsync()
    {
        while (await WaitAsync().ConfigureAwait(false))
        {
            try
            {
                // Not cancelled half-way: the receipt would be lost with the answer.
                var receipt = await _queue.UpdateMessageAsync(
                    _message.MessageId, PopReceipt, visibilityTimeout: _lease, cancellationToken: CancellationToken.None).ConfigureAwait(false);
                PopReceipt = receipt.Value.PopReceipt;
            }
            catch (RequestFailedException exception) when (exception.Status is 400 or 404)
            {
                LogLost(_message.MessageId, exception.ErrorCode);
                return;
            }
            catch (RequestFailedException exception)
            {
                LogRenewalFailed(_message.MessageId, exception.Status);
            }
        }
    }

    private async Task<bool> WaitAsync()
    {
        try
        {
            await Task.Delay(_lease / 2, _time, _stopping.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message {MessageId} was lost while it was worked on ({ErrorCode}): it may be delivered twice")]
    private partial void LogLost(string messageId, string? errorCode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Renewing the message {MessageId} failed with status {Status}")]
    private partial void LogRenewalFailed(string messageId, int status);
}
