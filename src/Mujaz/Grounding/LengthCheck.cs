using System.Globalization;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Checks that a summary has as many sentences as were asked for and not too many words.</summary>
internal static class LengthCheck
{
    /// <summary>Adds a finding for each limit that was not kept; its value is what the summary has.</summary>
    public static void Check(SummaryToCheck summary, IEnumerable<TextAnalysis> sentences, List<Finding> findings)
    {
        if (summary.SentenceCount is { } count && summary.Sentences.Count != count)
        {
            findings.Add(Finding(summary.Sentences.Count));
        }

        if (summary.MaxWords is { } limit)
        {
            var words = sentences.Sum(sentence => sentence.Tokens.Count(token => token.Kind != TokenKind.Symbol));
            if (words > limit)
            {
                findings.Add(Finding(words));
            }
        }
    }

    private static Finding Finding(int value) =>
        new(FindingKind.Length, value.ToString(CultureInfo.InvariantCulture), FindingStatus.Mismatch, null);
}
