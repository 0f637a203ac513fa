using System.Collections.Frozen;

namespace Mujaz.Grounding;

/// <summary>
/// Tells foreign names from Arabic words without capitals to go by. A word is Arabic when it has a letter foreign names
/// are not written with, when a known root fits it in a known pattern, or when it is a known word; what is left is
/// most likely a name.
/// </summary>
internal static class ArabicLexicon
{
    private const int MinGluedLength = 8;
    private const int MinGluedPart = 4;

    /// <summary>The shortest name looked for behind ب, ف, ك, ل and س: shorter ones are found in other words (لديك).</summary>
    private const int MinJoinedName = 4;

    private static readonly FrozenSet<string> Roots = NameData.Words("arabic-roots.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> WeakRoots = NameData.Words("arabic-weak-roots.txt")
        .Concat(Roots.Where(root => root.Length == 3 && root[1] == root[2]).Select(root => root[..2])).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Words = NameData.Words("arabic-words.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> FunctionWords = NameData.Words("arabic-function-words.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Persons = NameData.Words("arabic-given-names.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> GivenNames = Persons.Concat(NameData.Words("arabic-place-names.txt")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Letters that transliterations of foreign names hardly ever have.</summary>
    private static readonly System.Buffers.SearchValues<char> NativeLetters = System.Buffers.SearchValues.Create("عحصضظذء");

    private static readonly System.Buffers.SearchValues<char> ForeignLetters = System.Buffers.SearchValues.Create("پچڤگڭژڥڨ");

    /// <summary>Word patterns: 1, 2, 3 are the radicals, other letters themselves.</summary>
    private static readonly string[] Patterns =
    [
        "123", "1ا23", "12ا3", "12ي3", "12و3", "م123", "م12و3", "م12ا3", "م12ي3", "م1ا23", "م1ا2ي3", "م1ت23", "ا123", "ا12ا3", "ا12و3", "ا12ي3",
        "ت123", "ت12ي3", "ت1ا23", "ت12ا3", "ت12و3", "ت1ا2ي3", "ا1ت23", "ا1ت2ا3", "ان123", "ان12ا3", "است123", "است12ا3", "مست123", "من123",
        "مت123", "مت1ا23", "يت123", "يت1ا23", "تت123", "تت1ا23", "ي123", "ي12و3", "ي12ي3", "ي1ت23", "ت1ت23", "ين123", "تن123", "يست123", "تست123",
        "ن123", "ن12و3", "ن12ي3", "نت123", "نت1ا23", "ن1ت23", "ات123", "نست123", "نست12ي3", "1وا23", "1وا2ي3", "12اي3", "123اي", "123او", "1ا2و3", "ي1ا23", "ن1ا23", "ا1ا23", "ا1ا2ي3", "ت12ي3", "1و23", "ي12ا3", "م12ت3", "م1ط23", "ا1ط23", "ي1ط23", "ا1د23", "ا1د2ا3",
    ];

    private static readonly string[] Prefixes = ["", "م", "ت", "ي", "ن", "ا", "مت", "يت", "تت", "نت", "ات", "مست", "يست", "تست", "نست", "است", "ين", "من", "تن", "ان"];

    private static readonly string[] Endings =
        ["هما", "كما", "تان", "تين", "تها", "ته", "تهم", "ها", "هم", "هن", "كم", "نا", "ات", "ون", "ين", "ان", "وا", "يه", "تي", "ني", "اء", "ه", "ي", "ا", "ت", "ك", "و", "ن"];

    /// <summary>Endings that stand before another one: مجموعاتهم.</summary>
    private static readonly string[] InnerEndings = ["ات", "ون", "ين", "ان", "ت", "ي", "ا", "و"];

    /// <summary>Whether the folded word, without clitics, has no meaning of its own.</summary>
    public static bool IsFunctionWord(string word) => word.Length < 3 || FunctionWords.Contains(word);

    /// <summary>Whether the folded word is a function word and no part of names: علي is Ali, لي is Lee, ان is Anne.</summary>
    public static bool IsPlainFunctionWord(string word) => word is not "علي" && FunctionWords.Contains(word);

    /// <summary>Whether the folded word, whatever is joined to its front, is a listed name of persons.</summary>
    public static bool IsPerson(string word) => ArabicForms.WithoutClitics(word).Exists(Persons.Contains);

    /// <summary>Whether the folded word is a listed name.</summary>
    public static bool IsGivenName(string word) => GivenNames.Contains(word);

    /// <summary>Whether the folded word, whatever is joined to its front, is most likely a name.</summary>
    public static bool IsName(string word) => IsNamedSo(word) || LooksForeign(word);

    /// <summary>Whether the folded word, whatever is joined to its front, is a listed name.</summary>
    public static bool IsNamedSo(string word) =>
        IsGivenName(word) || (word[0] == 'و' && IsGivenName(word[1..]))
        || (word[0] != 'س' && ArabicForms.WithoutClitics(word).Exists(form => form.Length >= MinJoinedName && IsGivenName(form)));

    /// <summary>Whether the folded word is most likely a foreign name.</summary>
    public static bool LooksForeign(string word)
    {
        if (word.Length is < 4 or > 20)
        {
            return false;
        }

        if (word.AsSpan().ContainsAny(ForeignLetters))
        {
            return true;
        }

        if (word.AsSpan().ContainsAny(NativeLetters))
        {
            return false;
        }

        foreach (var form in ArabicForms.WithoutClitics(word))
        {
            // ب, ف, ك, ل and س are first letters of names as well (بوريس), so what is left must fit more closely; but no
            // name begins with ل and another consonant (لقياس).
            var isUnsure = form.Length == word.Length - 1 && form.Length <= 4 && word[0] != 'و' && (word[0] != 'ل' || form[0] is 'ا' or 'و' or 'ي');
            if (IsArabic(form, isUnsure ? 1 : 2))
            {
                return false;
            }
        }

        return !HasGluedArticle(word) && !IsGlued(word) && !IsGluedParticle(word);
    }

    /// <summary>Whether a particle is written without the space behind it: لايزيد, مايقرب, اوقبل.</summary>
    private static bool IsGluedParticle(string word) =>
        word.Length > MinGluedPart + 1
        && ((word[1] == 'ا' && word[0] is 'ل' or 'م' && word[2] is 'ي' or 'ت' or 'ن') || word.StartsWith("او", StringComparison.Ordinal))
        && (IsKnown(word[2..]) || FitsWeakRoot(word[2..], 1));

    /// <summary>Whether the article, which stands at the front only, stands inside the word: a space was lost before it.</summary>
    private static bool HasGluedArticle(string word)
    {
        var article = word.Length >= MinGluedLength ? word.IndexOf("ال", MinGluedPart, StringComparison.Ordinal) : -1;
        return (article >= 0 && word.Length - article > MinGluedPart) || (word.Length >= MinGluedLength && word.StartsWith("انال", StringComparison.Ordinal));
    }

    /// <summary>Whether a long word is two Arabic words whose space was lost, as happens in copied text.</summary>
    private static bool IsGlued(string word)
    {
        for (var split = MinGluedPart; word.Length >= MinGluedLength && split <= word.Length - 2; split++)
        {
            var rest = word[split..];
            if (IsKnown(word[..split]) && ((rest.Length >= MinGluedPart && IsKnown(rest)) || rest is "من" or "في" or "عن"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the folded word is an Arabic word, a particle or a function word.</summary>
    public static bool IsWord(string word) => FunctionWords.Contains(word) || (word.Length > 2 && FunctionWords.Contains(word[1..])) || IsKnown(word);

    /// <summary>Whether the word is Arabic beyond doubt: long enough, and known by itself or by a strong root.</summary>
    public static bool IsKnown(string word) =>
        word.Length >= MinGluedPart && (word.AsSpan().ContainsAny(NativeLetters) || Words.Contains(word) || FitsRoot(word)
            || (word.StartsWith("ال", StringComparison.Ordinal) && IsArabic(word[2..], 2)));

    /// <summary>Whether neither a known root nor a list explains the word; unlike foreign names it may have any letter.</summary>
    public static bool IsOfUnknownRoot(string word) =>
        !Words.Contains(word) && !FunctionWords.Contains(word) && !FitsRoot(word) && !FitsWeakRoot(word, 2)
        && !Array.Exists(Endings, ending => word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal)
            && (Words.Contains(word[..^ending.Length]) || Roots.Contains(word[..^ending.Length]) || FitsRoot(word[..^ending.Length])));

    /// <summary>Whether the whole word has an Arabic pattern, whatever its radicals.</summary>
    public static bool FitsPattern(string word)
    {
        Span<char> radicals = stackalloc char[3];
        foreach (var pattern in Patterns)
        {
            if (pattern.Length == word.Length && TryMatch(pattern, word, radicals) && radicals[0] != 'ا' && radicals[1..].IndexOfAny("اوي") < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word, with or without what is joined to it, has an Arabic pattern, whatever its radicals.</summary>
    public static bool FitsPatternInside(string word) => ArabicForms.WithoutClitics(word).Exists(FitsPattern);

    /// <summary>Whether the word, with or without one or two endings, is known or fits a root.</summary>
    private static bool IsArabic(string form, int maxVowels)
    {
        if (IsBase(form, maxVowels))
        {
            return true;
        }

        foreach (var ending in Endings)
        {
            if (form.Length - ending.Length < 2 || !form.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = form[..^ending.Length];
            if (IsBase(rest, maxVowels) || IsBase(rest + "ه", maxVowels))
            {
                return true;
            }

            foreach (var second in InnerEndings)
            {
                if (rest.Length - second.Length >= 3 && rest.EndsWith(second, StringComparison.Ordinal) && IsBase(rest[..^second.Length], maxVowels))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBase(string form, int maxVowels) =>
        form.Length < 4 || form.AsSpan().ContainsAny(NativeLetters) || Words.Contains(form) || FunctionWords.Contains(form)
        || FitsRoot(form) || FitsWeakRoot(form, maxVowels);

    private static bool FitsRoot(string form)
    {
        Span<char> radicals = stackalloc char[3];
        foreach (var pattern in Patterns)
        {
            if (pattern.Length == form.Length && TryMatch(pattern, form, radicals) && Roots.GetAlternateLookup<ReadOnlySpan<char>>().Contains(radicals))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether two radicals and a prefix explain the word: مجال (جول), ينتمي (نمي), متزايد (زيد). Foreign names that begin
    /// like a prefix have more long vowels than such words (موريس).
    /// </summary>
    private static bool FitsWeakRoot(string form, int maxVowels)
    {
        foreach (var prefix in Prefixes)
        {
            if (!form.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var consonants = "";
            var vowels = 0;
            for (var i = prefix.Length; i < form.Length; i++)
            {
                if (form[i] is 'ا' or 'و' or 'ي')
                {
                    vowels++;
                }
                else
                {
                    consonants += form[i];
                }
            }

            var pair = consonants.Length == 3 && consonants[1] is 'ت' or 'د' or 'ط' ? $"{consonants[0]}{consonants[2]}" : consonants;
            if (vowels <= VowelLimit(prefix, form, consonants.Length, maxVowels) && pair.Length == 2 && WeakRoots.GetAlternateLookup<ReadOnlySpan<char>>().Contains(pair))
            {
                return true;
            }
        }

        return false;
    }

    private static int VowelLimit(string prefix, string form, int consonants, int maxVowels)
    {
        if (prefix.Length == 0)
        {
            // جوائز, وسائل: the broken plural has three.
            return form.Contains("اي", StringComparison.Ordinal) && form.Contains('و') && form.Length == 5 ? 3 : maxVowels;
        }

        var hasTwo = prefix.Length > 1 || consonants == 3 || form.Length == 5 && HasTwoVowelPattern(form);
        return hasTwo ? 2 : 1;
    }

    /// <summary>موجود, مأكول, مخاوف, تغيير, أموال, يواجه: five letters of which two are vowels.</summary>
    private static bool HasTwoVowelPattern(string form) => form[0] switch
    {
        'م' => (form[1] is 'و' or 'ا' && form[3] == 'و') || form[2] == 'ا',
        'ت' => form[3] == 'ي' || form[2] == 'ا',
        'ا' => form[3] == 'ا' || form[2] == 'ا',
        'ي' or 'ن' => form[1] == 'و' && form[2] == 'ا',
        _ => false,
    };

    private static bool TryMatch(string pattern, string form, Span<char> radicals)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is '1' or '2' or '3')
            {
                radicals[pattern[i] - '1'] = form[i];
            }
            else if (pattern[i] != form[i])
            {
                return false;
            }
        }

        return true;
    }
}
