namespace Mujaz.LocalHost.Triggers;

/// <summary>How an event call ended.</summary>
/// <param name="FailureReason">Why it failed, without any content; <see langword="null"/> for success.</param>
internal sealed record InvocationResult(string? FailureReason)
{
    /// <summary>The function did its work.</summary>
    public static InvocationResult Success { get; } = new((string?)null);

    /// <summary>Whether the function did its work.</summary>
    public bool Succeeded => FailureReason is null;

    /// <summary>A failure.</summary>
    public static InvocationResult Failure(string reason) => new(reason);
}
