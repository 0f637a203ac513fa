namespace Mujaz.Storage.Queues;

/// <summary>What the service says of a message that was updated.</summary>
/// <param name="PopReceipt">The receipt that replaces the one used.</param>
/// <param name="NextVisibleOn">When the message can be received again.</param>
public sealed record UpdateReceipt(string PopReceipt, DateTimeOffset NextVisibleOn);
