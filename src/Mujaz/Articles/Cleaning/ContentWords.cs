using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>
/// The words of a text that carry its topic, reduced to light stems so that inflected forms meet:
/// Arabic without clitics, the article and the commonest endings (after Larkey, Ballesteros and Connell's light stemmer, SIGIR 2002),
/// French and English without plural and adverb endings.
/// </summary>
internal static class ContentWords
{
    private const int ShortestStem = 3;

    /// <summary>The stems of a text, each once.</summary>
    public static HashSet<string> In(string text)
    {
        var stems = new HashSet<string>();
        foreach (var span in WordTokenizer.Enumerate(text))
        {
            var folded = TextFolding.FoldLine(span.Of(text));
            if (StemOf(folded) is { } stem)
            {
                stems.Add(stem);
            }
        }

        return stems;
    }

    /// <summary>The share of the first text's stems that the second has too; 0 when the first has none.</summary>
    public static double Overlap(string text, string other) => Overlap(In(text), In(other));

    /// <summary>The share of the first set's stems that the second has too; 0 when the first is empty.</summary>
    public static double Overlap(HashSet<string> stems, HashSet<string> others) =>
        stems.Count == 0 ? 0 : (double)stems.Count(others.Contains) / stems.Count;

    /// <summary>The stem of a folded word, or null when it carries no topic.</summary>
    public static string? StemOf(string folded)
    {
        if (folded.Length < ShortestStem || IsStopWord(folded))
        {
            return null;
        }

        var stem = ArabicScript.IsLetter(folded[0]) ? LightStemmer.StemOf(folded) : LatinStem(folded);
        return stem.Length < 2 || IsStopWord(stem) ? null : stem;
    }

    private static bool IsStopWord(string word) => StopWords.OfAnyLanguage.IsFunction(word) || StopWords.OfAnyLanguage.IsWeak(word);

    private static string LatinStem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ements", "ement", "aines", "aine", "ains", "ain", "iennes", "ienne", "iens", "ien", "ians", "ian", "aises", "aise", "ais", "ically", "ations", "ation", "ings", "ing", "ies", "es", "ed", "er", "ly", "s", "e"])
        {
            if (word.Length - ending.Length > ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
