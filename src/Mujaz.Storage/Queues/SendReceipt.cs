namespace Mujaz.Storage.Queues;

/// <summary>What the service says of a message that was sent.</summary>
/// <param name="MessageId">The service's id.</param>
/// <param name="PopReceipt">The receipt with which the sender can update or delete it.</param>
/// <param name="InsertionTime">When it was stored.</param>
/// <param name="ExpirationTime">When the service drops it.</param>
/// <param name="TimeNextVisible">When it can be received.</param>
public sealed record SendReceipt(
    string MessageId, string PopReceipt, DateTimeOffset InsertionTime, DateTimeOffset ExpirationTime, DateTimeOffset TimeNextVisible);
