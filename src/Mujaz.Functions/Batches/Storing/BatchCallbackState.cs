namespace Mujaz.Functions.Batches.Storing;

/// <summary>What is known of a batch's callback.</summary>
/// <param name="Status">How far it is.</param>
internal sealed record BatchCallbackState(BatchCallbackStatus Status)
{
    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>What the last try failed with, or null.</summary>
    public string? LastError { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }
}
