namespace Mujaz.Summaries.Prompting;

/// <summary>
/// How many tokens an answer may have. Providers admit a call by prompt plus this figure, so it is made to measure:
/// about one and a half times what a full answer takes by <see cref="TokenEstimate"/>'s figures, not the largest possible.
/// </summary>
internal static class AnswerBudget
{
    // Tokens by kind, the JSON around them included, rounded up from the recorded answers.
    private const int Frame = 100;
    private const int Facts = 10;
    private const int FactTokens = 40;
    private const int Names = 8;
    private const int NameTokens = 30;
    private const int KeywordTokens = 28;
    private const int HeadlineTokens = 35;
    private const int EvidenceTokens = 12;

    // The mean of Arabic (1.9), French (1.4) and English (1.2), and a little more.
    private const double TokensPerWord = 1.7;

    /// <summary>The budget of a whole answer.</summary>
    public static int ForSummaries(SummaryOptions options)
    {
        var target = LengthTarget.Of(options);
        var summary = HeadlineTokens + (target.Sentences * SentenceTokens(target.MaxWordsPerSentence));
        var total = Frame + (Facts * FactTokens) + (Names * NameTokens)
            + (options.Languages.Count * summary) + (options.KeywordCount * KeywordTokens);
        return WithMargin(total);
    }

    /// <summary>The budget of the facts of one part.</summary>
    public static int ForFacts(int facts) => WithMargin(Frame + (facts * FactTokens));

    /// <summary>The budget of corrected sentences.</summary>
    public static int ForCorrections(int sentences) =>
        WithMargin(Frame + (sentences * (SentenceTokens(LengthTarget.MaxWordsOfASentence) + EvidenceTokens)));

    private static int SentenceTokens(int words) => (int)(words * TokensPerWord) + EvidenceTokens;

    private static int WithMargin(int tokens) => tokens * 3 / 2;
}
