using System.Buffers;
using System.Collections.Frozen;

namespace Mujaz.Grounding;

/// <summary>How Arabic words are made: which joined particles, known root, pattern, prefixes and endings explain a folded word.</summary>
internal static class ArabicMorphology
{
    /// <summary>Letters that transliterations of foreign names hardly ever have.</summary>
    public static readonly SearchValues<char> NativeLetters = SearchValues.Create("عحصضظذء");

    private const int MinConstructPlural = 6;

    /// <summary>The longest form of a root with one strong consonant: أدوية, هوائي.</summary>
    private const int MaxOfOneConsonant = 5;

    private static readonly string[] NativeRoots = [.. NameData.Words("arabic-native-roots.txt")];

    private static readonly FrozenSet<string> Roots =
        NameData.Words("arabic-roots.txt").Concat(NativeRoots.Where(root => root.Length > 2)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WeakRoots = NameData.Words("arabic-weak-roots.txt").Concat(NativeRoots.Where(root => root.Length < 3))
        .Concat(Roots.Where(root => root.Length == 3 && root[1] == root[2]).Select(root => root[..2])).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Words = NameData.Words("arabic-words.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Word patterns: 1 to 4 are the radicals, other letters themselves.</summary>
    private static readonly string[] Patterns =
    [
        "123", "1ا23", "12ا3", "12ي3", "12و3", "م123", "م12و3", "م12ا3", "م12ي3", "م1ا23", "م1ا2ي3", "م1ت23", "ا123", "ا12ا3", "ا12و3", "ا12ي3",
        "ت123", "ت12ي3", "ت1ا23", "ت12ا3", "ت12و3", "ت1ا2ي3", "ا1ت23", "ا1ت2ا3", "ان123", "ان12ا3", "است123", "است12ا3", "مست123", "من123",
        "مت123", "مت1ا23", "يت123", "يت1ا23", "تت123", "تت1ا23", "ي123", "ي12و3", "ي12ي3", "ي1ت23", "ت1ت23", "ين123", "تن123", "يست123", "تست123",
        "ن123", "ن12و3", "ن12ي3", "نت123", "نت1ا23", "ن1ت23", "ات123", "نست123", "نست12ي3", "1وا23", "1وا2ي3", "12اي3", "123اي", "123او", "1ا2و3", "ي1ا23", "ن1ا23", "ا1ا23", "ا1ا2ي3", "ت12ي3", "1و23", "ي12ا3", "م12ت3", "م1ط23", "ا1ط23", "ا1ط2ا3", "ي1ط23", "ت1ط23", "ا1د23", "ا1د2ا3",
        "1234", "12ا34", "12ا3ي4", "123ا4", "123و4", "123ي4", "م1234", "ي1234", "ت1234", "ن1234", "ات1234", "يت1234", "تت1234", "مت1234",
        "ايت2ا3", "موت23", "يوت23", "توت23", "يا23", "تا23", "نا23", "ما2و3", "است2ا3", "يست23",
    ];

    private static readonly string[] Prefixes = ["", "م", "ت", "ي", "ن", "ا", "مت", "يت", "تت", "نت", "ات", "مست", "يست", "تست", "نست", "است", "ين", "من", "تن", "ان"];

    private static readonly string[] Endings =
        ["هما", "كما", "تان", "تين", "تها", "ته", "تهم", "ها", "هم", "هن", "كم", "نا", "ات", "ون", "ين", "ان", "وا", "يه", "تي", "ني", "اء", "ه", "ي", "ا", "ت", "ك", "و", "ن"];

    /// <summary>Endings that stand before another one: مجموعاتهم.</summary>
    private static readonly string[] InnerEndings = ["اء", "ات", "ون", "ين", "ان", "ت", "ي", "ا", "و"];

    /// <summary>A word without particles joined to its front, and what it can be behind them.</summary>
    /// <param name="Form">What is left.</param>
    /// <param name="IsNoun">Whether it must be a noun: behind ب, ك and the article.</param>
    /// <param name="IsVerb">Whether it must be a verb in the imperfect: behind س.</param>
    public readonly record struct Reading(string Form, bool IsNoun, bool IsVerb);

    /// <summary>The ways to take particles off the front of a folded word, in the order that grammar joins them.</summary>
    public static List<Reading> ReadingsOf(string word)
    {
        var readings = new List<Reading>(6) { new(word, false, false) };
        AddHost(readings, word);
        if (word.Length > 3 && word[0] is 'و' or 'ف')
        {
            readings.Add(new Reading(word[1..], false, false));
            AddHost(readings, word[1..]);
        }

        return readings;
    }

    /// <summary>Whether a known root or word explains the form, with or without one or two endings.</summary>
    /// <param name="reading">What is to be explained.</param>
    /// <param name="maxVowels">How many long vowels a form of a weak root may have.</param>
    /// <param name="acceptsShort">Whether every form of three letters counts as explained.</param>
    /// <param name="acceptsShortStem">The same of what stands before an ending.</param>
    public static bool Explains(Reading reading, int maxVowels, bool acceptsShort, bool acceptsShortStem = false)
    {
        if (IsBase(reading, reading.Form, maxVowels, acceptsShort))
        {
            return true;
        }

        foreach (var ending in Endings)
        {
            // The feminine plural in ن is a verb's; the plural in و is one of participles: لاعبو.
            if (reading.Form.Length - ending.Length < 2 || !reading.Form.EndsWith(ending, StringComparison.Ordinal) || (ending == "ن" && (reading.IsNoun || reading.Form[0] is not ('ي' or 'ت'))) || (ending == "و" && reading.Form.Length < MinConstructPlural))
            {
                continue;
            }

            var rest = reading.Form[..^ending.Length];
            if (IsBase(reading, rest, maxVowels, acceptsShort && (acceptsShortStem || rest.Length > 3)) || IsBase(reading, rest + "ه", maxVowels, acceptsShort: false)
                || Array.Exists(InnerEndings, second => rest.Length - second.Length >= 3 && rest.EndsWith(second, StringComparison.Ordinal)
                    && IsBase(reading, rest[..^second.Length], maxVowels, acceptsShort && (acceptsShortStem || rest.Length - second.Length > 3))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a known root or word explains the folded word, whatever is joined to it; unlike foreign names it may have any letter.</summary>
    public static bool IsExplained(string word) => ReadingsOf(word).Exists(reading => Explains(reading, 2, acceptsShort: false));

    /// <summary>Whether the word is listed as an everyday one.</summary>
    public static bool IsListed(string word) => Words.Contains(word);

    /// <summary>Whether the whole word is of a known strong root.</summary>
    public static bool IsOfStrongRoot(string word) => FitsRoot(word, new Reading(word, false, false));

    /// <summary>Whether the whole word is of a known weak root.</summary>
    public static bool IsOfWeakRoot(string word, int maxVowels) => FitsWeakRoot(word, maxVowels, new Reading(word, false, false));

    /// <summary>Whether the whole word has an Arabic pattern, whatever its radicals.</summary>
    public static bool FitsPattern(string word)
    {
        Span<char> radicals = stackalloc char[4];
        foreach (var pattern in Patterns)
        {
            if (pattern.Length == word.Length && !pattern.Contains('4') && TryMatch(pattern, word, radicals) && radicals[0] != 'ا' && radicals[1..3].IndexOfAny("اوي") < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddHost(List<Reading> readings, string host)
    {
        Add(readings, host, "ال", isNoun: true);
        Add(readings, host, "لل", isNoun: true);
        Add(readings, host, "بال", isNoun: true);
        Add(readings, host, "كال", isNoun: true);
        Add(readings, host, "ب", isNoun: true);
        Add(readings, host, "ك", isNoun: true);
        Add(readings, host, "ل", isNoun: false);
        Add(readings, host, "س", isNoun: false, isVerb: true);
    }

    private static void Add(List<Reading> readings, string host, string particle, bool isNoun, bool isVerb = false)
    {
        if (host.Length - particle.Length >= 2 && host.Length > 3 && host.StartsWith(particle, StringComparison.Ordinal))
        {
            readings.Add(new Reading(host[particle.Length..], isNoun, isVerb));
        }
    }

    private static bool IsBase(Reading reading, string form, int maxVowels, bool acceptsShort) =>
        (acceptsShort && form.Length < 4 && !reading.IsVerb) || (acceptsShort && form.AsSpan().ContainsAny(NativeLetters)) || Words.Contains(form) || ArabicLexicon.IsFunctionWord(form)
        || FitsRoot(form, reading) || FitsWeakRoot(form, maxVowels, reading);

    /// <summary>Whether a prefix can stand there: no verb's behind ب, ك and the article, nothing but a verb's behind س.</summary>
    private static bool Allows(Reading reading, string prefix) =>
        (!reading.IsNoun || prefix.Length == 0 || (prefix[0] != 'ي' && prefix[0] != 'ن'))
        && (!reading.IsVerb || (prefix.Length > 0 && prefix[0] is 'ي' or 'ت' or 'ن' or 'ا'));

    private static bool FitsRoot(string form, Reading reading)
    {
        // Patterns without the first radical are those of roots in hamza: مؤتمر, ائتلاف.
        Span<char> radicals = stackalloc char[4];
        foreach (var pattern in Patterns)
        {
            radicals[0] = 'ا';
            if (pattern.Length == form.Length && Allows(reading, pattern[..pattern.IndexOfAny(['1', '2'])]) && TryMatch(pattern, form, radicals)
                && Roots.GetAlternateLookup<ReadOnlySpan<char>>().Contains(pattern.Contains('4') ? radicals : radicals[..3]))
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
    private static bool FitsWeakRoot(string form, int maxVowels, Reading reading)
    {
        foreach (var prefix in Prefixes)
        {
            if (!form.StartsWith(prefix, StringComparison.Ordinal) || !Allows(reading, prefix))
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

            var pair = prefix.Length > 0 && consonants.Length == 3 && consonants[1] is 'ت' or 'د' or 'ط' ? $"{consonants[0]}{consonants[2]}" : consonants;
            var limit = pair.Length == 1 && form.Length <= MaxOfOneConsonant ? 3 : pair.Length == 2 ? VowelLimit(prefix, form, consonants.Length, maxVowels) : -1;
            if (vowels <= limit && WeakRoots.GetAlternateLookup<ReadOnlySpan<char>>().Contains(pair))
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
            if (pattern[i] is '1' or '2' or '3' or '4')
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
