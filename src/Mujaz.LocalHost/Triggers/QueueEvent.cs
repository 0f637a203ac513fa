namespace Mujaz.LocalHost.Triggers;

/// <summary>A queue message as a function sees it.</summary>
/// <param name="Text">The decoded text.</param>
/// <param name="Id">The message's id.</param>
/// <param name="PopReceipt">The receipt of this delivery.</param>
/// <param name="DequeueCount">How often it was delivered, this time included.</param>
/// <param name="InsertionTime">When it was put.</param>
/// <param name="ExpirationTime">When it will be gone.</param>
/// <param name="NextVisibleTime">When it will be delivered again if nothing is done.</param>
internal sealed record QueueEvent(
    string Text,
    string Id,
    string PopReceipt,
    long DequeueCount,
    DateTimeOffset InsertionTime,
    DateTimeOffset ExpirationTime,
    DateTimeOffset NextVisibleTime);
