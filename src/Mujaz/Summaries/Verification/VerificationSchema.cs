namespace Mujaz.Summaries.Verification;

/// <summary>
/// The JSON schema of a verification. The order of the fields is the order in which a model writes them: what it compares
/// with, what it sees, the words, and the verdict last, so that it does not judge before it has looked.
/// </summary>
internal static class VerificationSchema
{
    /// <summary>The schema, within the limits of structured outputs.</summary>
    public static ReadOnlyMemory<byte> Json { get; } =
        """{"type":"object","properties":{"judgements":{"type":"array","items":{"type":"object","properties":{"sentence":{"type":"integer"},"article":{"type":"array","items":{"type":"integer"}},"mismatch":{"type":"string"},"wrongWords":{"type":"array","items":{"type":"string"}},"verdict":{"type":"string","enum":["supported","contradicted","notSaid"]}},"required":["sentence","article","mismatch","wrongWords","verdict"],"additionalProperties":false}}},"required":["judgements"],"additionalProperties":false}"""u8.ToArray();
}
