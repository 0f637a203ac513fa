namespace Mujaz.Summaries.Prompting;

/// <summary>
/// How many tokens an answer may have. Providers admit a call by prompt plus this figure, so it is made to measure:
/// about one and a half times what a full answer takes by <see cref="TokenEstimate"/>'s figures, not the largest possible.
/// </summary>
internal static class AnswerBudget
{
    // Tokens by kind, JSON around them included: an Arabic word is 1.9 tokens, a French one 1.4, an English one 1.2.
    private const int Frame = 300;
    private const int FactTokens = 60;
    private const int NameTokens = 45;
    private const int KeywordTokens = 45;
    private const int HeadlineTokens = 50;
    private const int TokensPerWord = 2;
    private const int EvidenceTokens = 25;
    private const int FactsAndNames = 12;

    /// <summary>The budget of a whole answer.</summary>
    public static int ForSummaries(SummaryOptions options)
    {
        var target = LengthTarget.Of(options);
        var summary = HeadlineTokens + (target.MaxSentences * ((target.MaxWordsPerSentence * TokensPerWord) + EvidenceTokens));
        var total = Frame + (FactsAndNames * (FactTokens + NameTokens))
            + (options.Languages.Count * summary) + (options.KeywordCount * KeywordTokens);
        return total * 3 / 2;
    }

    /// <summary>The budget of the facts of one part.</summary>
    public static int ForFacts(int facts) => Frame + (facts * FactTokens * 3 / 2);

    /// <summary>The budget of corrected sentences.</summary>
    public static int ForCorrections(int sentences) =>
        Frame + (sentences * ((40 * TokensPerWord) + (2 * EvidenceTokens)) * 3 / 2);
}
