using Mujaz.Articles;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;
using Mujaz.Summaries.Verification;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Has every sentence of a finished summary judged, whoever wrote it.</summary>
internal static class SummaryVerification
{
    /// <summary>The most sentences that are judged: four calls. What lies beyond is undecided.</summary>
    public const int MostSentences = 4 * VerificationPrompt.MaxSentences;

    /// <summary>The report with the doubts of the checks decided and what they did not see added.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="report">What the checks found.</param>
    /// <param name="article">The article.</param>
    /// <param name="verifier">Judges sentences.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The report, and why it is not verified; null when it is.</returns>
    public static async Task<(CheckReport Report, Unavailable? Unverified)> VerifyAsync(
        SummaryToCheck summary, CheckReport report, Article article, SentenceVerifier verifier, CancellationToken cancellationToken)
    {
        var language = summary.Language;
        var renderings = new Dictionary<Language, AnswerRendering> { [language] = RenderingOf(summary, article) };
        var inspection = new Inspection(
            new Dictionary<Language, IReadOnlyList<Finding>> { [language] = report.Findings },
            new Dictionary<Language, IReadOnlyList<Finding>> { [language] = [] })
        {
            Suspicions = new Dictionary<Language, IReadOnlyList<Finding>> { [language] = report.Suspicions },
        };
        var secondLook = new SecondLook(verifier, article, VerificationMode.All);
        inspection = await secondLook.DecideAsync(renderings, inspection, cancellationToken);

        var undecided = inspection.Undecided.GetValueOrDefault(language);
        var findings = CheckReport.Of([.. inspection.Unsupported[language].Concat(undecided ?? []).OrderBy(finding => finding.Sentence ?? int.MaxValue)]);
        var reason = secondLook.Failure is { } failure ? UnavailableReason.Of(failure)
            : undecided is not null ? UnavailableReason.InvalidJudgement
            : summary.Sentences.Count > MostSentences ? UnavailableReason.TooManySentences(MostSentences)
            : null;
        return (reason is null ? findings : findings with { Status = CheckStatus.Unverified }, reason);
    }

    private static AnswerRendering RenderingOf(SummaryToCheck summary, Article article) => new(
        summary.Headline ?? "",
        [.. summary.Sentences.Take(MostSentences).Select(sentence => new AnswerSentence(
            sentence.Text,
            [.. article.Sentences.Where(candidate => sentence.Evidence.Any(span => span.Overlaps(candidate.Span))).Select(candidate => candidate.Number)]))]);
}
