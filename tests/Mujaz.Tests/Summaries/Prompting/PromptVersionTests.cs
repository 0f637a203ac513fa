using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;

namespace Mujaz.Tests.Summaries.Prompting;

public sealed class PromptVersionTests
{
    /// <summary>
    /// Stored summaries are found by this value. When it changes, every article is summarised anew: change it on purpose,
    /// together with docs/prompt.md and the recordings.
    /// </summary>
    [Fact]
    public void The_version_is_the_one_on_record() =>
        Repository.AssertGolden("prompt-version.txt", PromptVersion.For(new SummaryPipelineOptions()));

    public static TheoryData<SummaryPipelineOptions> Changes =>
    [
        new SummaryPipelineOptions { EnglishVariant = EnglishVariant.American },
        new SummaryPipelineOptions { Strictness = CheckStrictness.Report },
        new SummaryPipelineOptions { ArabicDigits = ArabicDigits.ArabicIndic },
        new SummaryPipelineOptions { MaxInputTokens = 5_000 },
        new SummaryPipelineOptions { Verification = VerificationMode.All },
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_changes_answers_changes_the_version(SummaryPipelineOptions changed) =>
        Assert.NotEqual(PromptVersion.For(new SummaryPipelineOptions()), PromptVersion.For(changed));

    [Fact]
    public void How_many_parts_are_read_at_a_time_changes_no_answer() => Assert.Equal(
        PromptVersion.For(new SummaryPipelineOptions()),
        PromptVersion.For(new SummaryPipelineOptions { MaxParallelParts = 1 }));
}
