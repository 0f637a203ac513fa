namespace Mujaz.Functions.Batches.Callbacks;

/// <summary>What came of one try to call back.</summary>
/// <param name="Error">A stable code of what went wrong, or null when the receiver has taken it.</param>
internal sealed record CallbackOutcome(string? Error)
{
    public static CallbackOutcome Delivered { get; } = new((string?)null);

    /// <summary>Whether further tries are useless: the receiver said that it is gone.</summary>
    public bool IsFinal { get; init; }

    /// <summary>How long the receiver asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
