using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Collects what is wrong with finished renderings.</summary>
internal sealed class SummaryInspector(SummaryTask task)
{
    /// <summary>The findings by language; every language has a list, empty when nothing is wrong.</summary>
    public IReadOnlyDictionary<Language, IReadOnlyList<Finding>> Inspect(
        IReadOnlyDictionary<Language, AnswerRendering> renderings) =>
        renderings.ToDictionary(pair => pair.Key, pair => Inspect(pair.Value));

    private IReadOnlyList<Finding> Inspect(AnswerRendering rendering) =>
        [.. EvidenceFindings(rendering), .. LengthFindings(rendering)];

    /// <summary>A sentence without one existing evidence number has no support.</summary>
    private static IEnumerable<Finding> EvidenceFindings(AnswerRendering rendering) => rendering.Sentences
        .Select((sentence, index) => (sentence, index))
        .Where(item => item.sentence.Evidence.Count == 0)
        .Select(item => new Finding(FindingKind.Evidence, item.sentence.Text, FindingStatus.NotFound, item.index));

    private IEnumerable<Finding> LengthFindings(AnswerRendering rendering)
    {
        var count = rendering.Sentences.Count;
        if (count < task.Target.MinSentences)
        {
            yield return new Finding(
                FindingKind.Length, $"{count}/{task.Target.Sentences}", FindingStatus.Mismatch, Sentence: null);
        }
    }
}
