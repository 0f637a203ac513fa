using System.Collections.Frozen;
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

    private static readonly FrozenSet<string> StopWords = new[]
    {
        "في", "من", "على", "إلى", "عن", "مع", "هذا", "هذه", "ذلك", "تلك", "التي", "الذي", "الذين", "اللتان", "أن", "إن", "كان", "كانت", "كما", "بين", "بعد", "قبل", "عند", "خلال", "حول", "حيث", "منذ", "قد", "لقد", "لم", "لن", "لا", "ما", "هو", "هي", "هم", "كل", "بعض", "غير", "أو", "ثم", "بل", "لكن", "حتى", "إذا", "أي", "ضد", "عبر", "نحو", "أكثر", "عدد", "اليوم", "أمس", "سبل", "ضمن", "وفق", "وفقا", "أيضا", "اللي", "ديال", "قال", "أكد", "أضاف", "أوضح", "أشار", "يوم",
        "les", "des", "une", "dans", "pour", "par", "sur", "avec", "aux", "est", "son", "ses", "leur", "leurs", "qui", "que", "dont", "cette", "ces", "mais", "plus", "sans", "sous", "entre", "après", "avant", "selon", "été", "être", "sont", "ont", "avoir", "fait", "comme", "lors", "deux", "ainsi", "tout", "tous", "aussi", "elle", "ils", "nous", "vous",
        "the", "and", "for", "with", "from", "that", "this", "has", "have", "had", "was", "were", "are", "been", "will", "would", "its", "his", "her", "their", "they", "but", "not", "after", "before", "over", "into", "about", "more", "than", "said", "says", "who", "which", "when", "while", "new", "two", "one", "also", "out", "could",
    }.Select(word => LineFolding.Fold(word)).ToFrozenSet();

    /// <summary>The stems of a text, each once.</summary>
    public static HashSet<string> In(string text)
    {
        var stems = new HashSet<string>();
        foreach (var span in WordTokenizer.Enumerate(text))
        {
            var folded = LineFolding.Fold(span.Of(text));
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
        if (folded.Length < ShortestStem || StopWords.Contains(folded))
        {
            return null;
        }

        var stem = ArabicScript.IsLetter(folded[0]) ? ArabicStem(folded) : LatinStem(folded);
        return stem.Length < 2 || StopWords.Contains(stem) ? null : stem;
    }

    private static string ArabicStem(string word)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["وبال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل"])
        {
            if (word.Length - prefix.Length >= ShortestStem && word.StartsWith(prefix, StringComparison.Ordinal))
            {
                return WithoutEnding(word[prefix.Length..]);
            }
        }

        return word[0] is 'و' && word.Length > 4 ? WithoutEnding(word[1..]) : WithoutEnding(word);
    }

    private static string WithoutEnding(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["يات", "ات", "ان", "ون", "ين", "يه", "ها", "هم", "ه", "ي", "ا"])
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

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
