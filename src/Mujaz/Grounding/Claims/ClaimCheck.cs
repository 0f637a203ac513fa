
namespace Mujaz.Grounding;

/// <summary>Checks whether the article says what a sentence claims of this, and not only somewhere of something.</summary>
internal static class ClaimCheck
{
    /// <summary>Longer sentences are none: what stands beside what is not compared in them.</summary>
    private const int MaxTokens = 400;

    /// <summary>Adds what is surely wrong to the findings and what may be wrong to the suspicions.</summary>
    /// <param name="sentence">The sentence, aligned with its article.</param>
    /// <param name="cited">The sentences of the article it rests on, by its own word or because nothing fits better.</param>
    /// <param name="index">Its index in the summary, -1 for the headline.</param>
    /// <param name="hasEvidence">Whether the summary itself says so.</param>
    /// <param name="findings">Receives what is sure.</param>
    /// <param name="suspicions">Receives what is worth a second look.</param>
    public static void Check(AlignedSentence sentence, SentenceSet cited, int index, bool hasEvidence, List<Finding> findings, List<Finding> suspicions)
    {
        var context = new ClaimContext(sentence, cited, index, hasEvidence);
        LinkCheck.Check(sentence.Text, index, sentence.Facts.Article, findings);
        if (InstructionCheck.Check(context, findings) || AnchorCheck.Check(context, findings, suspicions))
        {
            return;
        }

        ValueCheck.Check(context, findings);
        UnitCheck.Check(context, findings);
        if (context.Tokens.Count > MaxTokens)
        {
            return;
        }

        SwapCheck.CheckNumbers(context, findings);
        SwapCheck.CheckNames(context, suspicions);
        NegationCheck.Check(context, findings, suspicions);
        ComparatorCheck.Check(context, findings);
        RoleCheck.Check(context, suspicions);
        PersonCheck.Check(context, suspicions);
        OppositeCheck.Check(context, suspicions);
        HedgeCheck.Check(context, suspicions);
    }
}
