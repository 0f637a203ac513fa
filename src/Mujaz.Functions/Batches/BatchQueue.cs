using System.Text.Json;
using Mujaz.Functions.Stores;
using Mujaz.Storage.Queues;

namespace Mujaz.Functions.Batches;

/// <summary>The queue that spreads the items of batches over instances.</summary>
internal sealed class BatchQueue(QueueServiceClient service)
{
    /// <summary>Its name.</summary>
    public const string Name = "batch-items";

    private readonly CreateOnce _creation = new();

    // Base64, as host.json's messageEncoding says for the whole app.
    private readonly QueueClient _queue = service.GetQueueClient(Name, QueueMessageEncoding.Base64);

    /// <summary>Puts a message into the queue; it can be seen after <paramref name="delay"/>, 7 days at the most.</summary>
    public async Task SendAsync(BatchMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        await _creation.RunAsync(token => _queue.CreateIfNotExistsAsync(token), cancellationToken).ConfigureAwait(false);
        var text = JsonSerializer.Serialize(message, BatchMessageJson.Default.BatchMessage);
        await _queue.SendMessageAsync(text, delay, NeverExpires, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a message back.</summary>
    /// <exception cref="JsonException">It is not one of this app's.</exception>
    public static BatchMessage Read(string text) =>
        JsonSerializer.Deserialize(text, BatchMessageJson.Default.BatchMessage) ?? throw new JsonException("The message is null.");

    // -1 s is the service's word for a message that does not expire; the default would lose it after 7 days.
    private static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);
}
