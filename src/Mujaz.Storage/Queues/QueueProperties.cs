namespace Mujaz.Storage.Queues;

/// <summary>A queue's properties.</summary>
/// <param name="ApproximateMessagesCount">Messages in the queue, hidden ones included; never fewer than there are, perhaps more.</param>
public sealed record QueueProperties(int ApproximateMessagesCount);
