namespace Mujaz.Tool.Tests.Batches;

/// <summary>A call that came to the front end.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="PathAndQuery">What was asked for.</param>
internal sealed record FrontEndCall(int Number, string Method, string PathAndQuery)
{
    public string? IdempotencyKey { get; init; }

    public string? FunctionKey { get; init; }

    /// <summary>What the service answered, whether or not it arrived.</summary>
    public byte[]? Answer { get; set; }
}
