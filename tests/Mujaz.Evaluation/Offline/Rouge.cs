using System.Text;

namespace Mujaz.Evaluation.Offline;

/// <summary>ROUGE-1, ROUGE-2 and ROUGE-L as F1 (C.-Y. Lin, 2004) on folded words.</summary>
internal readonly record struct Rouge(double One, double Two, double L)
{
    /// <summary>The mean over several references.</summary>
    public static Rouge Mean(string summary, IReadOnlyList<string> references)
    {
        var words = WordsOf(summary);
        var scores = references.Select(reference => Of(words, WordsOf(reference))).ToArray();
        return new Rouge(scores.Average(score => score.One), scores.Average(score => score.Two), scores.Average(score => score.L));
    }

    /// <summary>[أإآٱ] become ا; diacritics and tatweel go; words are runs of letters and digits.</summary>
    public static string[] WordsOf(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640')
            {
                continue;
            }

            folded.Append(character is 'أ' or 'إ' or 'آ' or 'ٱ' ? 'ا' : char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ');
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Rouge Of(string[] summary, string[] reference) => new(
        Overlap(summary, reference, 1), Overlap(summary, reference, 2),
        F1(LongestCommonSubsequence(summary, reference), summary.Length, reference.Length));

    private static double Overlap(string[] summary, string[] reference, int order)
    {
        var left = Count(summary, order);
        var right = Count(reference, order);
        var common = left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));
        return F1(common, Math.Max(0, summary.Length - order + 1), Math.Max(0, reference.Length - order + 1));
    }

    private static Dictionary<string, int> Count(string[] words, int order)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + order <= words.Length; i++)
        {
            var key = string.Join(' ', words, i, order);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }

    private static double F1(int common, int summary, int reference) =>
        summary + reference == 0 ? 0 : 2.0 * common / (summary + reference);

    private static int LongestCommonSubsequence(string[] left, string[] right)
    {
        var row = new int[right.Length + 1];
        foreach (var word in left)
        {
            var diagonal = 0;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = word == right[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
