using System.Globalization;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Makes the finished summary of a rendering and its findings, or nothing when nothing of it holds.</summary>
internal sealed class SummaryAssembler(
    SummaryTask task, SummaryInspector inspector, CheckStrictness strictness, EngineVersion engine, DateTimeOffset createdAt)
{
    private const int Headline = -1;

    /// <summary>The summary, or null when the checks left no sentence.</summary>
    public Summary? Assemble(Language language, AnswerRendering rendering, Inspection inspection)
    {
        var unsupported = inspection.Unsupported[language];
        var disagreeing = inspection.Disagreeing[language];
        if (strictness == CheckStrictness.Report)
        {
            return Summary(language, rendering.Headline, rendering.Sentences, [.. unsupported, .. disagreeing]);
        }

        var failed = unsupported.Select(finding => finding.Sentence).OfType<int>().ToHashSet();
        var kept = Enumerable.Range(0, rendering.Sentences.Count).Where(index => !failed.Contains(index)).ToList();
        return kept.Count == 0 ? null : Summary(
            language,
            failed.Contains(Headline) ? null : rendering.Headline,
            [.. kept.Select(index => rendering.Sentences[index])],
            [
                .. unsupported.Where(finding => finding.Sentence is null),
                .. Reindexed(disagreeing, kept),
                .. Dropped(kept.Count, rendering.Sentences.Count),
            ]);
    }

    private Summary Summary(
        Language language, string? headline, IReadOnlyList<AnswerSentence> sentences, IReadOnlyList<Finding> findings) => new()
        {
            Language = language,
            Headline = headline,
            Sentences = [.. sentences.Select(sentence => new SummarySentence(sentence.Text, inspector.SpansOf(sentence.Evidence)))],
            Style = task.Options.Style,
            Checks = CheckReport.Of(findings),
            Engine = engine,
            CreatedAt = createdAt,
        };

    private static IEnumerable<Finding> Reindexed(IReadOnlyList<Finding> findings, List<int> kept) => findings
        .Where(finding => finding.Sentence is { } index && kept.Contains(index))
        .Select(finding => finding with { Sentence = kept.IndexOf(finding.Sentence!.Value) });

    /// <summary>Says that sentences are missing, so that a reader knows that the summary is shorter than it was.</summary>
    private static IEnumerable<Finding> Dropped(int kept, int written)
    {
        if (kept < written)
        {
            yield return new Finding(
                FindingKind.Length, string.Create(CultureInfo.InvariantCulture, $"{kept}/{written}"), FindingStatus.Mismatch, null);
        }
    }
}
