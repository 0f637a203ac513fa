using Mujaz.Articles;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Grounding.Evidence;

/// <summary>Checks that the evidence a sentence names exists and has something to do with it.</summary>
internal static class EvidenceCheck
{
    /// <summary>How many features must be found elsewhere in the article before evidence without any is called wrong.</summary>
    private const int MinAnchors = 2;

    /// <summary>Adds a finding when evidence is missing, out of range or about something else.</summary>
    public static void Check(SummarySentence sentence, TextAnalysis analysis, int index, bool isRequired, ArticleFacts facts, List<Finding> findings)
    {
        if (sentence.Evidence.Count == 0)
        {
            if (isRequired)
            {
                findings.Add(new Finding(FindingKind.Evidence, "", FindingStatus.NotFound, index));
            }

            return;
        }

        var text = facts.Article.Text;
        if (sentence.Evidence.Any(span => span.Start < 0 || span.Length <= 0 || span.Start > text.Length - span.Length))
        {
            findings.Add(new Finding(FindingKind.Evidence, "", FindingStatus.NotFound, index));
            return;
        }

        if (IsElsewhere(sentence.Evidence, analysis, facts))
        {
            var value = sentence.Evidence[0].Of(text).ToString();
            findings.Add(new Finding(FindingKind.Evidence, value, FindingStatus.Mismatch, index));
        }
    }

    /// <summary>Whether the article has several features of the sentence, and the evidence none of them.</summary>
    private static bool IsElsewhere(IReadOnlyList<TextSpan> evidence, TextAnalysis analysis, ArticleFacts facts)
    {
        var anchors = AnalysisCutter.FeaturesOf(analysis).Where(feature => IsAnchor(feature, analysis.Language, facts)).ToHashSet(StringComparer.Ordinal);
        if (anchors.Count < MinAnchors)
        {
            return false;
        }

        for (var i = 0; i < facts.Sentences.Count; i++)
        {
            if (evidence.Any(span => span.Overlaps(facts.Sentences[i].Span)) && facts.Sentences.FeaturesOf(i).Overlaps(anchors))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAnchor(string feature, Language language, ArticleFacts facts) =>
        facts.Sentences.Has(feature) && (feature[0] != 's' || language == facts.Language);
}
