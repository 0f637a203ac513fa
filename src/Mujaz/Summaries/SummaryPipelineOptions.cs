namespace Mujaz.Summaries;

/// <summary>How summaries are made by a model. Everything here changes answers, so everything here is in the engine version.</summary>
public sealed record SummaryPipelineOptions
{
    /// <summary>What becomes of a sentence that fails a check even after the repair call.</summary>
    public CheckStrictness Strictness { get; init; } = CheckStrictness.Strict;

    /// <summary>The English that is written.</summary>
    public EnglishVariant EnglishVariant { get; init; } = EnglishVariant.British;

    /// <summary>The digits of Arabic summaries.</summary>
    public ArabicDigits ArabicDigits { get; init; } = ArabicDigits.Western;

    /// <summary>Which sentences a second look judges. Off where no model answers verifications.</summary>
    public VerificationMode Verification { get; init; } = VerificationMode.Doubtful;

    /// <summary>
    /// The most tokens of article text sent in one call, by our estimate, at least 500. A longer article is read in parts.
    /// The default keeps instructions, article and answer far inside a window of 32,000 tokens, the smallest in common use.
    /// </summary>
    public int MaxInputTokens { get; init; } = 12_000;

    /// <summary>How many parts of a long article are read at the same time, at least 1.</summary>
    public int MaxParallelParts { get; init; } = 4;
}
