using System.Collections.Frozen;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Prompting;
using Mujaz.Text;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Tells sentences that repeat the instructions in place of a report: a model that is led astray writes down what it was told.</summary>
internal static class PromptEcho
{
    /// <summary>How many words in a row no report has by chance in common with the instructions.</summary>
    private const int Words = 7;

    private static readonly FrozenSet<string> Instructed =
        new[] { EnglishVariant.British, EnglishVariant.American }
            .Select(variant => Instructions.ForSummaries(Language.OfSummaries, variant, []))
            .Append(CommonInstructions.Corrections)
            .SelectMany(RunsOf)
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A finding for each sentence, and for the headline, that has words of the instructions which the article does not have.</summary>
    public static IEnumerable<Finding> In(SummaryToCheck summary, string article)
    {
        HashSet<string>? ofArticle = null;
        for (var index = -1; index < summary.Sentences.Count; index++)
        {
            var text = index < 0 ? summary.Headline ?? "" : summary.Sentences[index].Text;
            foreach (var run in RunsOf(text).Where(Instructed.Contains))
            {
                ofArticle ??= RunsOf(article).ToHashSet(StringComparer.Ordinal);
                if (!ofArticle.Contains(run))
                {
                    yield return new Finding(FindingKind.Evidence, text, FindingStatus.Mismatch, index);
                    break;
                }
            }
        }
    }

    private static IEnumerable<string> RunsOf(string text)
    {
        var words = Tokenizer.Tokenize(text).Where(token => token.Kind != TokenKind.Symbol).Select(token => token.Folded).ToList();
        for (var first = 0; first + Words <= words.Count; first++)
        {
            yield return string.Join(' ', words[first..(first + Words)]);
        }
    }
}
