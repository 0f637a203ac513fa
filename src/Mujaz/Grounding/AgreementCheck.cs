using Mujaz.Languages;

namespace Mujaz.Grounding;

/// <summary>Checks that summaries of one article in several languages give the same numbers.</summary>
internal static class AgreementCheck
{
    /// <summary>
    /// By language, the numbers of its summary that others lack. Of three, the odd one out is blamed: where only one lacks a
    /// number the others have, it has the finding, without a span.
    /// </summary>
    public static Dictionary<Language, IReadOnlyList<Finding>> Check(IReadOnlyList<SummaryToCheck> summaries)
    {
        var analyses = summaries.Select(summary => summary.Sentences.Select(sentence => TextAnalysis.Of(sentence.Text, summary.Language)).ToList()).ToList();
        var facts = analyses.ConvertAll(sentences => sentences.ConvertAll(NumberFacts.Of));
        var found = summaries.ToDictionary(summary => summary.Language, _ => new List<Finding>());
        for (var i = 0; i < summaries.Count; i++)
        {
            for (var index = 0; index < analyses[i].Count; index++)
            {
                foreach (var number in NumberCheck.Checked(analyses[i][index]).Where(IsSpecific))
                {
                    int[] lacking = [.. Enumerable.Range(0, facts.Count).Where(other => !facts[other].Exists(sentence => NumberCheck.Contains(sentence, number)))];
                    if (lacking.Length == 0)
                    {
                        continue;
                    }

                    var finding = new Finding(FindingKind.Number, number.Span.Of(analyses[i][index].Text).ToString(), FindingStatus.Mismatch, index, number.Span);
                    if (facts.Count - lacking.Length < 2)
                    {
                        found[summaries[i].Language].Add(finding);
                    }
                    else if (Enumerable.Range(0, i).All(lacking.Contains))
                    {
                        // The first of those that have it tells.
                        var odd = summaries[lacking[0]];
                        found[odd.Language].Add(finding with { Span = null, Sentence = index < odd.Sentences.Count ? index : null });
                    }
                }
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Finding>)pair.Value);
    }

    /// <summary>Small numbers in words come and go with the idiom of a language; digits and larger numbers do not.</summary>
    private static bool IsSpecific(NumberMention number) => number.InDigits || number.Value > 10;
}
