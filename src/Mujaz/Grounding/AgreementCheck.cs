using Mujaz.Grounding.Numbers;
using Mujaz.Grounding.Text;
using Mujaz.Languages;

namespace Mujaz.Grounding;

/// <summary>Checks that summaries of one article in several languages give the same numbers.</summary>
internal static class AgreementCheck
{
    /// <summary>
    /// By language, the numbers that set its summary apart: those that no other has, as a mismatch where they stand, and those
    /// that it alone leaves out, as not found in the sentence of the same index. Of three, two that agree are never blamed.
    /// </summary>
    public static Dictionary<Language, IReadOnlyList<Finding>> Check(IReadOnlyList<SummaryToCheck> summaries)
    {
        var analyses = summaries.Select(summary => summary.Sentences.Select(sentence => TextAnalysis.Of(sentence.Text, summary.Language)).ToList()).ToList();
        var facts = analyses.ConvertAll(sentences => sentences.ConvertAll(NumberFacts.Of));
        var found = summaries.Select(_ => new List<Finding>()).ToList();
        var omitted = new List<(int Summary, Finding Finding)>();
        for (var i = 0; i < summaries.Count; i++)
        {
            for (var index = 0; index < analyses[i].Count; index++)
            {
                foreach (var number in NumberCheck.Checked(analyses[i][index]).Where(IsSpecific))
                {
                    var lacking = Enumerable.Range(0, summaries.Count)
                        .Where(other => other != i && !facts[other].Exists(sentence => NumberCheck.Contains(sentence, number))).ToList();
                    var value = number.Span.Of(analyses[i][index].Text).ToString();
                    if (lacking.Count > 0 && lacking.Count == summaries.Count - 1)
                    {
                        found[i].Add(new Finding(FindingKind.Number, value, FindingStatus.Mismatch, index, number.Span));
                    }
                    else if (lacking.Count > 0)
                    {
                        omitted.AddRange(lacking.Select(other => (other, new Finding(FindingKind.Number, value, FindingStatus.NotFound, index))));
                    }
                }
            }
        }

        AddOmissions(omitted, found, summaries);
        return summaries.Select((summary, i) => (summary.Language, Findings: (IReadOnlyList<Finding>)found[i])).ToDictionary();
    }

    /// <summary>One for each sentence that has no number of its own instead: that one tells more.</summary>
    private static void AddOmissions(List<(int Summary, Finding Finding)> omitted, List<List<Finding>> found, IReadOnlyList<SummaryToCheck> summaries)
    {
        foreach (var (summary, finding) in omitted)
        {
            if (finding.Sentence < summaries[summary].Sentences.Count && !found[summary].Exists(other => other.Sentence == finding.Sentence))
            {
                found[summary].Add(finding);
            }
        }
    }

    /// <summary>Small numbers in words come and go with the idiom of a language; digits and larger numbers do not.</summary>
    private static bool IsSpecific(NumberMention number) => number.InDigits || number.Value > 10;
}
