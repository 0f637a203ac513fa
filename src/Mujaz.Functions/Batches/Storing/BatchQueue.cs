using System.Text.Json;
using Azure.Storage.Queues;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>The queue that spreads the items of batches over instances.</summary>
internal sealed class BatchQueue(QueueServiceClient service) : IBlobQueue
{
    /// <summary>Its name.</summary>
    public const string Name = "batch-items";

    /// <summary>The queue that the host moves messages to that failed five times.</summary>
    public const string PoisonName = Name + "-poison";

    private readonly CreateOnce _creation = new();

    private readonly QueueClient _queue = service.GetQueueClient(Name);

    private readonly QueueClient _poison = service.GetQueueClient(PoisonName);

    /// <summary>Puts a message into the queue; it can be seen after <paramref name="delay"/>, 7 days at the most.</summary>
    public async Task SendAsync(BatchMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        await _creation.RunAsync(token => _queue.CreateIfNotExistsAsync(cancellationToken: token), cancellationToken);
        var text = JsonSerializer.Serialize(message, BatchMessageJson.Default.BatchMessage);

        // The client cuts parts of a second off, and the message would come too early.
        await _queue.SendMessageAsync(text, TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds)), NeverExpires, cancellationToken);
    }

    /// <inheritdoc/>
    Task IBlobQueue.DelayAsync(string name, TimeSpan delay, CancellationToken cancellationToken) =>
        SendAsync(BatchMessage.OfBlob(name), delay, cancellationToken);

    /// <inheritdoc/>
    Task IBlobQueue.RetryAsync(string name, int tries, CancellationToken cancellationToken) =>
        SendAsync(BatchMessage.OfBlob(name) with { Waits = tries }, BatchBackoff.Delay(Math.Max(tries - 1, 0), null, Random.Shared.NextDouble()), cancellationToken);

    /// <summary>Puts the body of a message that no further try can make readable into the poison queue.</summary>
    public async Task SetAsideAsync(BinaryData body, CancellationToken cancellationToken)
    {
        await _poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await _poison.SendMessageAsync(body, TimeSpan.Zero, NeverExpires, cancellationToken);
    }

    /// <summary>Reads a message back.</summary>
    /// <exception cref="JsonException">The message is not one of this app's: no JSON, or JSON that names neither a batch nor a blob.</exception>
    public static BatchMessage Read(string text)
    {
        var message = JsonSerializer.Deserialize(text, BatchMessageJson.Default.BatchMessage);
        return message is not null && IsComplete(message) ? message : throw new JsonException("The message names neither a batch nor a blob.");
    }

    // The deserializer leaves null what the JSON lacks, whatever the record's annotations say, and takes any number for a kind.
    private static bool IsComplete(BatchMessage message) => message.Kind switch
    {
        BatchMessageKind.Blob => !string.IsNullOrEmpty(message.BlobName),
        _ => Enum.IsDefined(message.Kind) && message.Sequence >= 0 && message.Waits >= 0
            && !string.IsNullOrEmpty(message.BatchId) && message.BatchId.All(char.IsAsciiLetterOrDigit),
    };

    // -1 s is the service's word for a message that does not expire; the default would lose it after 7 days.
    private static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);
}
