using Mujaz.Articles;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Makes the finished summary of a rendering and its findings, or nothing when nothing of it holds.</summary>
internal sealed class SummaryAssembler(
    SummaryTask task, CheckStrictness strictness, EngineVersion engine, DateTimeOffset createdAt)
{
    /// <summary>The summary, or null when the checks left no sentence.</summary>
    public Summary? Assemble(Language language, AnswerRendering rendering, IReadOnlyList<Finding> findings)
    {
        var kept = strictness == CheckStrictness.Report ? rendering.Sentences : SentencesWithoutFindings(rendering, findings);
        return kept.Count == 0 ? null : new Summary
        {
            Language = language,
            Headline = strictness == CheckStrictness.Strict && findings.Any(IsAboutHeadline) ? null : rendering.Headline,
            Sentences = [.. kept.Select(sentence => new SummarySentence(sentence.Text, SpansOf(sentence.Evidence)))],
            Style = task.Options.Style,
            Checks = CheckReport.Of(strictness == CheckStrictness.Report ? findings : Remaining(rendering, kept.Count, findings)),
            Engine = engine,
            CreatedAt = createdAt,
        };
    }

    private static List<AnswerSentence> SentencesWithoutFindings(AnswerRendering rendering, IReadOnlyList<Finding> findings)
    {
        var failed = findings.Select(finding => finding.Sentence).ToHashSet();
        return [.. rendering.Sentences.Where((_, index) => !failed.Contains(index))];
    }

    /// <summary>After dropping: what concerns the whole summary, and the fact that sentences are missing.</summary>
    private static List<Finding> Remaining(AnswerRendering rendering, int kept, IReadOnlyList<Finding> findings)
    {
        var remaining = findings.Where(finding => finding.Sentence is null).ToList();
        if (kept < rendering.Sentences.Count)
        {
            remaining.Add(new Finding(
                FindingKind.Length, $"{kept}/{rendering.Sentences.Count}", FindingStatus.Mismatch, Sentence: null));
        }

        return remaining;
    }

    private static bool IsAboutHeadline(Finding finding) => finding.Sentence == -1;

    private TextSpan[] SpansOf(IReadOnlyList<int> evidence) =>
        [.. task.Article.Sentences.Where(sentence => evidence.Contains(sentence.Number)).Select(sentence => sentence.Span)];
}
