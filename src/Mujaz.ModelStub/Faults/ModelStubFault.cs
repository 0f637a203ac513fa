namespace Mujaz.ModelStub.Faults;

/// <summary>One fault to play.</summary>
/// <param name="Kind">What happens.</param>
public sealed record ModelStubFault(ModelStubFaultKind Kind)
{
    /// <summary>Headers of the response, e.g. <c>retry-after-ms</c> or <c>x-ratelimit-remaining-tokens</c>; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>How long the response is held back, in milliseconds; used by every kind that responds.</summary>
    public int DelayMilliseconds { get; init; }

    /// <summary>The status of <see cref="ModelStubFaultKind.Error"/>, 400 to 599; null for 400.</summary>
    public int? Status { get; init; }

    /// <summary>The error's <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The error's <c>param</c>: the parameter that is complained about.</summary>
    public string? Parameter { get; init; }

    /// <summary>
    /// The name of the schema of the calls that this fault is for (<c>summaries</c>, <c>corrections</c>, <c>verification</c>): others
    /// pass it by. Null for any call; the faults of verifications are for verifications by themselves.
    /// </summary>
    public string? Schema { get; init; }

    /// <summary>Whether a call with this schema gets this fault.</summary>
    internal bool IsFor(string? schema) => (Schema ?? (IsOfVerification ? "verification" : null)) is not { } wanted || wanted == schema;

    private bool IsOfVerification => Kind is ModelStubFaultKind.VerificationRejectsAll or ModelStubFaultKind.VerificationAcceptsAll
        or ModelStubFaultKind.VerificationInventsWords or ModelStubFaultKind.VerificationWrongNumbers;

    /// <summary>A 429 with one header.</summary>
    /// <param name="header">The header's name.</param>
    /// <param name="value">The header's value.</param>
    /// <returns>The fault.</returns>
    public static ModelStubFault ThrottledWith(string header, string value) =>
        new(ModelStubFaultKind.Throttled) { Headers = new Dictionary<string, string> { [header] = value } };
}
