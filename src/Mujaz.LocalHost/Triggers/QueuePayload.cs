namespace Mujaz.LocalHost.Triggers;

/// <summary>The payload of a queue message.</summary>
internal static class QueuePayload
{
    /// <summary>Builds it. The text is never parsed: it reaches the handler encoded twice.</summary>
    public static InvocationPayload Create(string bindingName, QueueEvent message) =>
        new InvocationPayload(bindingName, PayloadValue.FromText(message.Text))
            .With("DequeueCount", PayloadValue.FromNumber(message.DequeueCount))
            .With("Id", PayloadValue.FromText(message.Id))
            .With("PopReceipt", PayloadValue.FromText(message.PopReceipt))
            .With("ExpirationTime", PayloadValue.FromTime(message.ExpirationTime))
            .With("InsertionTime", PayloadValue.FromTime(message.InsertionTime))
            .With("NextVisibleTime", PayloadValue.FromTime(message.NextVisibleTime))
            .WithMembersOf(message.Text);
}
