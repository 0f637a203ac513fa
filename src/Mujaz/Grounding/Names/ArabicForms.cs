namespace Mujaz.Grounding;

/// <summary>The forms a folded Arabic word can be compared in: with and without clitics, article and endings.</summary>
internal static class ArabicForms
{
    private const int MinStem = 4;

    /// <summary>Letters that the l of the article becomes like.</summary>
    private const string SunLetters = "تثدذرزسشصضطظلن";

    private static readonly string[] NameEndings = ["يين", "يون", "يات", "يه", "ات", "ي", "ه", "ا"];

    private static readonly string[] KeyEndings = ["يين", "يون", "يات", "هما", "يه", "ات", "ين", "ون", "ان", "ها", "هم", "نا", "ته", "ه", "ي", "ا"];

    /// <summary>The word, and the word without what may be joined to its front. The barest form comes last.</summary>
    public static List<string> WithoutClitics(string word)
    {
        var forms = new List<string>(4) { word };
        var rest = word;
        for (var i = 0; i < 2 && rest.Length > 3 && rest[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' or 'س'; i++)
        {
            if (rest[0] == 'ل' && rest[1] == 'ل')
            {
                Add(forms, rest[2..]);
            }

            rest = rest[1..];
            Add(forms, rest);
            AddWithoutArticle(forms, rest);
        }

        AddWithoutArticle(forms, word);
        return forms;
    }

    /// <summary>The word without one ending of nationality, gender or number; nothing when no four letters would stay.</summary>
    public static IEnumerable<string> WithoutEnding(string word)
    {
        foreach (var ending in NameEndings)
        {
            if (word.Length - ending.Length >= MinStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return word[..^ending.Length];
            }
        }
    }

    /// <summary>
    /// The consonants that words of one root share, roughly: without what is joined, endings, long vowels and a prefix. Two words that
    /// differ in it are hardly forms of one word.
    /// </summary>
    public static string StemKeyOf(string word)
    {
        var stem = WithoutClitics(word)[^1];
        foreach (var ending in KeyEndings)
        {
            if (stem.Length - ending.Length >= 3 && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length];
                break;
            }
        }

        var key = string.Concat(stem.Where(letter => letter is not ('ا' or 'و' or 'ي' or 'ء')));
        return key.Length > 3 && key[0] is 'م' or 'ت' ? key[1..] : key;
    }

    /// <summary>Two words as one: بن سلمان, Bensalmane; with the article's l as it is spoken: زين الدين, Zinedine.</summary>
    public static string[] Joined(string first, string second) =>
        second.Length > 3 && second.StartsWith("ال", StringComparison.Ordinal) && SunLetters.Contains(second[2])
            ? [first + second, first + second[2..]]
            : [first + second];

    private static void AddWithoutArticle(List<string> forms, string word)
    {
        if (word.Length >= 4 && word.StartsWith("ال", StringComparison.Ordinal))
        {
            Add(forms, word[2..]);
        }
    }

    private static void Add(List<string> forms, string form)
    {
        if (form.Length >= 2 && !forms.Contains(form))
        {
            forms.Add(form);
        }
    }
}
