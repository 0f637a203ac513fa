namespace Mujaz.Summaries.Verification;

/// <summary>What a second look gave.</summary>
/// <param name="Decided">The judgements that hold. A sentence that is not among them is undecided.</param>
/// <param name="Failure">The outcome that left sentences undecided, or null when the answers did, or nothing.</param>
internal sealed record VerificationResult(IReadOnlyDictionary<SentenceToVerify, VerifiedSentence> Decided, ModelOutcome? Failure);
