using Mujaz.Grounding.Numbers;
using Mujaz.Languages;

namespace Mujaz.Grounding;

/// <summary>Checks that summaries of one article in several languages give the same numbers.</summary>
internal static class AgreementCheck
{
    /// <summary>The numbers of each summary that another lacks, by language.</summary>
    public static Dictionary<Language, IReadOnlyList<Finding>> Check(IReadOnlyList<SummaryToCheck> summaries)
    {
        var analyses = summaries.Select(summary => summary.Sentences.Select(sentence => TextAnalysis.Of(sentence.Text, summary.Language)).ToList()).ToList();
        var facts = analyses.ConvertAll(sentences => sentences.ConvertAll(NumberFacts.Of));
        var found = new Dictionary<Language, IReadOnlyList<Finding>>();
        for (var i = 0; i < summaries.Count; i++)
        {
            var findings = new List<Finding>();
            for (var index = 0; index < analyses[i].Count; index++)
            {
                foreach (var number in NumberCheck.Checked(analyses[i][index]).Where(IsSpecific))
                {
                    if (facts.Where((_, other) => other != i).Any(other => !other.Exists(sentence => NumberCheck.Contains(sentence, number))))
                    {
                        findings.Add(new Finding(FindingKind.Number, number.Span.Of(analyses[i][index].Text).ToString(), FindingStatus.Mismatch, index, number.Span));
                    }
                }
            }

            found[summaries[i].Language] = findings;
        }

        return found;
    }

    /// <summary>Small numbers in words come and go with the idiom of a language; digits and larger numbers do not.</summary>
    private static bool IsSpecific(NumberMention number) => number.InDigits || number.Value > 10;
}
