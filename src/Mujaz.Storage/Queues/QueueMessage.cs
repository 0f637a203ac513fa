namespace Mujaz.Storage.Queues;

/// <summary>A message as it was received or peeked.</summary>
public sealed class QueueMessage
{
    /// <summary>The service's id.</summary>
    public required string MessageId { get; init; }

    /// <summary>The receipt that an update or a deletion needs; empty for a peeked message.</summary>
    public required string PopReceipt { get; init; }

    /// <summary>The text as it is stored, still in Base64 when the queue is written so.</summary>
    public required string MessageText { get; init; }

    /// <summary>The encoding that <see cref="Body"/> undoes.</summary>
    public QueueMessageEncoding Encoding { get; init; }

    /// <summary>The content.</summary>
    /// <exception cref="FormatException">The queue is read as Base64, and this message is not.</exception>
    public BinaryData Body => Encoding == QueueMessageEncoding.Base64
        ? new BinaryData(Convert.FromBase64String(MessageText))
        : new BinaryData(MessageText);

    /// <summary>How often the message was received, this time included.</summary>
    public long DequeueCount { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset InsertedOn { get; init; }

    /// <summary>When the service drops it.</summary>
    public DateTimeOffset ExpiresOn { get; init; }

    /// <summary>When it can be received again; null for a peeked message.</summary>
    public DateTimeOffset? NextVisibleOn { get; init; }
}
