using Mujaz.Text;

namespace Mujaz.Summaries.Verification;

/// <summary>A judgement that code has checked.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Mismatch">What does not match, in a few words; empty when supported.</param>
/// <param name="WrongWords">Where the wrong words stand in the sentence; none exactly when it is supported.</param>
/// <param name="Article">The numbers of the article's sentences on the same matter; they exist.</param>
internal sealed record VerifiedSentence(Verdict Verdict, string Mismatch, IReadOnlyList<TextSpan> WrongWords, IReadOnlyList<int> Article)
{
    /// <summary>Whether the article supports the sentence.</summary>
    public bool IsSupported => Verdict == Verdict.Supported;
}
