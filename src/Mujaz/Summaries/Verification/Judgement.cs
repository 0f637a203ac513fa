namespace Mujaz.Summaries.Verification;

/// <summary>What the model says of one sentence, read from the wire and not yet believed.</summary>
/// <param name="Sentence">The number the sentence had in the request, from 1.</param>
/// <param name="Article">The numbers of the article's sentences on the same matter.</param>
/// <param name="Mismatch">What does not match, in a few words; empty when nothing is said.</param>
/// <param name="WrongWords">The words of the sentence that are wrong.</param>
/// <param name="Verdict">The verdict.</param>
internal sealed record Judgement(int Sentence, IReadOnlyList<int> Article, string Mismatch, IReadOnlyList<string> WrongWords, Verdict Verdict);
