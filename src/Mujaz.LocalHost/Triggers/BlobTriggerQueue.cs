using Mujaz.Storage.Queues;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The host's own queue of blobs to be worked on: what a scan or an event finds goes through it, so that retries survive a crash.</summary>
internal sealed class BlobTriggerQueue(QueueServiceClient queues, HostIdentity host)
{
    /// <summary>Where a blob goes that failed too often.</summary>
    public const string PoisonQueueName = "webjobs-blobtrigger-poison";

    /// <summary>The queue.</summary>
    public QueueClient Queue { get; } = queues.GetQueueClient($"azure-webjobs-blobtrigger-{host.Id}");

    /// <summary>Puts a blob in. The host's own messages are always base64, whatever host.json says of the app's queues.</summary>
    public Task EnqueueAsync(BlobTriggerMessage message, CancellationToken cancellationToken) =>
        Queue.SendMessageAsync(MessageText.Encode(message.ToJson(), base64: true), cancellationToken: cancellationToken);
}
