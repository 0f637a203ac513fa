using Mujaz.Grounding.Alignment;

namespace Mujaz.Grounding.Claims;

/// <summary>Checks whether the article says what a sentence claims of this, and not only somewhere of something.</summary>
internal static class ClaimCheck
{
    /// <summary>Adds what is surely wrong to the findings and what may be wrong to the suspicions.</summary>
    public static void Check(AlignedSentence sentence, SentenceSet cited, int index, List<Finding> findings, List<Finding> suspicions)
    {
    }
}
