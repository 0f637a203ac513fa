using System.Globalization;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Makes the finished summary of a rendering and its findings, or nothing when nothing of it holds.</summary>
internal sealed class SummaryAssembler(
    SummaryTask task,
    SummaryInspector inspector,
    CheckStrictness strictness,
    EngineVersion engine,
    DateTimeOffset createdAt,
    JudgedKeywords keywords)
{
    private const int Headline = -1;

    /// <summary>The summary, or null when the checks left no sentence.</summary>
    public Summary? Assemble(Language language, Correction correction, Inspection inspection)
    {
        var rendering = correction.Renderings[language];
        var unsupported = inspection.Unsupported[language];
        var notMade = correction.NotMade.Contains(language);
        var failed = strictness == CheckStrictness.Report || notMade
            ? []
            : unsupported.Select(finding => finding.Sentence).OfType<int>().Where(index => !correction.Kept.Contains((language, index))).ToHashSet();
        var kept = Enumerable.Range(0, rendering.Sentences.Count).Where(index => !failed.Contains(index)).ToList();
        if (kept.Count == 0)
        {
            return null;
        }

        Finding[] findings =
        [
            .. Reindexed([.. unsupported, .. inspection.Undecided.GetValueOrDefault(language, []), .. inspection.Disagreeing[language]], kept, failed.Contains(Headline)),
            .. unsupported.Where(finding => finding.Sentence is null),
            .. Shortened(kept.Count, rendering.Sentences.Count),
        ];
        var unverified = inspection.Undecided.ContainsKey(language) || (notMade && unsupported.Any(finding => finding.Sentence is not null));
        var report = CheckReport.Of(findings) with { Dropped = [.. Dropped(rendering, unsupported, failed), .. DroppedKeywords(language)] };
        return new Summary
        {
            Language = language,
            Headline = failed.Contains(Headline) ? null : rendering.Headline,
            Sentences = [.. kept.Select(index => rendering.Sentences[index]).Select(sentence => new SummarySentence(sentence.Text, inspector.SpansOf(sentence.Evidence)))],
            Style = task.Options.Style,
            Checks = unverified ? report with { Status = CheckStatus.Unverified } : report,
            Engine = engine,
            CreatedAt = createdAt,
        };
    }

    /// <summary>The findings of what stays, by its place in what stays.</summary>
    private static IEnumerable<Finding> Reindexed(IEnumerable<Finding> findings, List<int> kept, bool headlineIsDropped) => findings
        .Where(finding => finding.Sentence is { } index && (index == Headline ? !headlineIsDropped : kept.Contains(index)))
        .Select(finding => finding.Sentence == Headline ? finding : finding with { Sentence = kept.IndexOf(finding.Sentence!.Value) })
        .OrderBy(finding => finding.Sentence);

    private static IEnumerable<DroppedText> Dropped(AnswerRendering rendering, IReadOnlyList<Finding> unsupported, HashSet<int> failed) =>
        failed.Order().Select(index => new DroppedText(
            index == Headline ? rendering.Headline : rendering.Sentences[index].Text,
            [.. unsupported.Where(finding => finding.Sentence == index).Select(finding => finding with { Sentence = null })]));

    private IEnumerable<DroppedText> DroppedKeywords(Language language) =>
        from item in keywords.Dropped
        let text = item.Keyword.In(language)
        where text is not null
        select new DroppedText(text, item.Findings);

    /// <summary>Says that sentences are missing, so that a reader knows that the summary is shorter than it was.</summary>
    private static IEnumerable<Finding> Shortened(int kept, int written)
    {
        if (kept < written)
        {
            yield return new Finding(
                FindingKind.Length, string.Create(CultureInfo.InvariantCulture, $"{kept}/{written}"), FindingStatus.Mismatch, null);
        }
    }
}
