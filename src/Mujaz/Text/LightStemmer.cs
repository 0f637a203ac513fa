namespace Mujaz.Text;

/// <summary>
/// Cuts a folded word down to what its inflected forms share. Arabic: joined particles, the article and the commonest
/// endings (L. Larkey, L. Ballesteros, M. Connell, "Improving Stemming for Arabic Information Retrieval", SIGIR 2002, "light10").
/// French and English: plural, feminine and the commonest verb endings, no more, so that different words stay different.
/// </summary>
internal static class LightStemmer
{
    private const int ShortestStem = 3;

    private static readonly string[] ArabicPrefixes = ["وبال", "ولل", "وال", "بال", "كال", "فال", "لل", "ال"];
    private static readonly string[] ArabicEndings = ["يات", "ات", "ان", "ون", "ين", "يه", "ها", "هم", "ه", "ي", "ا"];

    /// <summary>The stem of a folded word.</summary>
    public static string StemOf(string folded)
    {
        if (folded.Length <= ShortestStem)
        {
            return folded;
        }

        return ArabicScript.Contains(folded[0]) ? ArabicStem(folded) : LatinStem(folded);
    }

    /// <summary>
    /// How many letters of a folded Arabic word are joined particles and the article: 2 for "الوزير", 3 for "والوزير", 1 for "وزيرا" after و.
    /// </summary>
    public static int ArabicPrefixLength(string folded)
    {
        foreach (var prefix in ArabicPrefixes)
        {
            if (folded.Length - prefix.Length >= ShortestStem && folded.StartsWith(prefix, StringComparison.Ordinal))
            {
                return prefix.Length;
            }
        }

        return folded[0] == 'و' && folded.Length > 4 ? 1 : 0;
    }

    private static string ArabicStem(string word)
    {
        var stem = word[ArabicPrefixLength(word)..];
        foreach (var ending in ArabicEndings)
        {
            if (stem.Length - ending.Length >= ShortestStem && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                return stem[..^ending.Length];
            }
        }

        return stem;
    }

    private static string LatinStem(string word)
    {
        var stem = word;
        // Folding makes a space of the apostrophe.
        if (stem.EndsWith(" s", StringComparison.Ordinal))
        {
            stem = stem[..^2];
        }

        if (stem.EndsWith("ies", StringComparison.Ordinal) && stem.Length > 4)
        {
            return stem[..^3] + "i";
        }

        if (stem.EndsWith("aux", StringComparison.Ordinal) && stem.Length > 5)
        {
            return stem[..^3] + "al";
        }

        stem = stem.Length > 4 && stem[^1] is 's' or 'x' && stem[^2] != 's' ? stem[..^1] : stem;
        stem = stem.Length > 4 && stem[^1] == 'e' ? stem[..^1] : stem;
        stem = stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] is 'n' or 'l' or 't' ? stem[..^1] : stem;
        return stem.Length > 3 && stem[^1] == 'y' ? stem[..^1] + "i" : stem;
    }
}
