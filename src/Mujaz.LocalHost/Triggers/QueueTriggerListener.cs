using Mujaz.LocalHost.Configuration;
using Mujaz.Storage.Queues;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Delivers the messages of a queue to a function of one instance.</summary>
internal sealed partial class QueueTriggerListener : ITriggerListener
{
    private const string PoisonSuffix = "-poison";

    private readonly FunctionDefinition _function;
    private readonly QueueTriggerBinding _trigger;
    private readonly FunctionInvoker _invoker;
    private readonly QueueServiceClient _queues;
    private readonly bool _base64;
    private readonly ILogger _logger;
    private readonly QueuePump _pump;

    /// <summary>Creates a listener.</summary>
    public QueueTriggerListener(
        FunctionDefinition function,
        QueueTriggerBinding trigger,
        QueueServiceClient queues,
        FunctionInvoker invoker,
        QueueTriggerOptions host,
        LocalHostOptions options,
        ILogger logger)
    {
        _function = function;
        _trigger = trigger;
        _invoker = invoker;
        _queues = queues;
        _base64 = host.Base64;
        _logger = logger;
        var isPoisonQueue = trigger.QueueName.EndsWith(PoisonSuffix, StringComparison.OrdinalIgnoreCase);
        _pump = new QueuePump(
            QueuePumpOptions.Create(host, options, queues.GetQueueClient(trigger.QueueName), ProcessAsync, isPoisonQueue ? null : SetAsideAsync),
            logger);
    }

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellationToken) => _pump.PrepareAsync(cancellationToken);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => _pump.RunAsync(cancellationToken);

    private async Task<MessageOutcome> ProcessAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        if (MessageText.Decode(message.MessageText, _base64) is not { } text)
        {
            LogNotBase64(message.MessageId, _trigger.QueueName);
            return MessageOutcome.Poisonous;
        }

        var delivery = new QueueEvent(
            text,
            message.MessageId,
            message.PopReceipt,
            message.DequeueCount,
            message.InsertedOn,
            message.ExpiresOn,
            message.NextVisibleOn ?? message.InsertedOn);
        var result = await _invoker.InvokeAsync(_function.Name, QueuePayload.Create(_trigger.Name, delivery), cancellationToken).ConfigureAwait(false);
        return result.Succeeded ? MessageOutcome.Done : MessageOutcome.Failed;
    }

    private async Task SetAsideAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        var poison = _queues.GetQueueClient(_trigger.QueueName + PoisonSuffix);
        await poison.CreateIfNotExistsAsync(cancellationToken).ConfigureAwait(false);
        await poison.SendMessageAsync(message.MessageText, cancellationToken: cancellationToken).ConfigureAwait(false);
        LogSetAside(message.MessageId, poison.Name, message.DequeueCount);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The message {MessageId} of the queue '{Queue}' is not base64, as messageEncoding in host.json demands")]
    private partial void LogNotBase64(string messageId, string queue);

    [LoggerMessage(Level = LogLevel.Error, Message = "The message {MessageId} was moved to '{Queue}' after {Tries} tries")]
    private partial void LogSetAside(string messageId, string queue, long tries);
}
