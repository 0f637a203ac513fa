using System.Buffers;
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

    private static readonly FrozenSet<string> FunctionWords = NameData.Words("arabic-function-words.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Persons = NameData.Words("arabic-given-names.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> GivenNames = Persons.Concat(NameData.Words("arabic-place-names.txt")).ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> ForeignLetters = SearchValues.Create("پچڤگڭژڥڨ");

    /// <summary>Particles that take a pronoun.</summary>
    private static readonly FrozenSet<string> Bearers =
        FrozenSet.Create(StringComparer.Ordinal, "ان", "لان", "كان", "لكن", "عن", "من", "في", "ل", "ب", "مع", "عند", "لدي", "بين", "قبل", "بعد", "علي", "الي", "حول", "كل", "مثل", "غير");

    /// <summary>What the particles behind ب, ل and ك begin with: بأنه, لهذا, كالذي.</summary>
    private static readonly string[] BehindPrepositions = ["ان", "هذ", "ذلك", "تلك", "الذ", "الت", "كل", "بعض", "مثل", "غير", "دون", "ما", "من"];

    private static readonly string[] Pronouns = ["هما", "كما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ك"];

    /// <summary>Whether the folded word, without clitics, has no meaning of its own.</summary>
    public static bool IsFunctionWord(string word) => word.Length < 3 || FunctionWords.Contains(word);

    /// <summary>Whether the folded word is a function word and no part of names: علي is Ali, لي is Lee, ان is Anne.</summary>
    public static bool IsPlainFunctionWord(string word) => word is not "علي" && FunctionWords.Contains(word);

    /// <summary>Whether the folded word is nothing but a particle with what is joined to it: بأنه, وإنها, الذين.</summary>
    public static bool IsParticle(string word) =>
        !IsNamedSo(word) && (IsBareParticle(word)
            || (word.Length > 3 && (word[0] is 'و' or 'ف' || (word[0] is 'ب' or 'ل' or 'ك' && Array.Exists(BehindPrepositions, start => word.AsSpan(1).StartsWith(start)))) && IsBareParticle(word[1..])));

    private static bool IsBareParticle(string word) =>
        IsPlainFunctionWord(word)
        || Array.Exists(Pronouns, pronoun => word.EndsWith(pronoun, StringComparison.Ordinal) && Bearers.Contains(word[..^pronoun.Length]));

    /// <summary>Whether the folded word, whatever is joined to its front, is a listed name of persons.</summary>
    public static bool IsPerson(string word) => ArabicForms.WithoutClitics(word).Exists(Persons.Contains);

    /// <summary>Whether the folded word is a listed name.</summary>
    public static bool IsGivenName(string word) => GivenNames.Contains(word);

    /// <summary>Whether the folded word, whatever is joined to its front, is most likely a name.</summary>
    public static bool IsName(string word) => IsNamedSo(word) || LooksForeign(word);

    /// <summary>Whether the folded word may well be a name: as <see cref="IsName"/>, but a short stem that no root explains needs no more.</summary>
    public static bool MayBeName(string word) => IsNamedSo(word) || LooksForeign(word, acceptsShortStem: false);

    /// <summary>Whether the folded word, whatever is joined to its front, is a listed name.</summary>
    public static bool IsNamedSo(string word) =>
        IsGivenName(word) || (word[0] == 'و' && IsGivenName(word[1..]))
        || (word[0] != 'س' && ArabicForms.WithoutClitics(word).Exists(form => form.Length >= MinJoinedName && IsGivenName(form)));

    /// <summary>Whether the folded word is most likely a foreign name.</summary>
    public static bool LooksForeign(string word) => LooksForeign(word, acceptsShortStem: true);

    private static bool LooksForeign(string word, bool acceptsShortStem)
    {
        if (word.Length is < 4 or > 20)
        {
            return false;
        }

        if (word.AsSpan().ContainsAny(ForeignLetters))
        {
            return true;
        }

        // Cries have no consonants, or one letter again and again: آه, لااا.
        if (word.AsSpan().ContainsAny(ArabicMorphology.NativeLetters) || !word.AsSpan().ContainsAnyExcept("اويه") || HasLongRun(word))
        {
            return false;
        }

        foreach (var reading in ArabicMorphology.ReadingsOf(word))
        {
            // ب, ف, ك, ل and س are first letters of names as well (بوريس), so what is left must fit more closely; but no
            // name begins with ل and another consonant (لقياس).
            var form = reading.Form;
            var isUnsure = form.Length == word.Length - 1 && form.Length <= 4 && word[0] != 'و' && (word[0] != 'ل' || form[0] is 'ا' or 'و' or 'ي');
            if (ArabicMorphology.Explains(reading, isUnsure ? 1 : 2, acceptsShort: true, acceptsShortStem))
            {
                return false;
            }
        }

        return !IsGluedWord(word);
    }

    private static bool HasLongRun(string word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] == word[i - 2])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a particle is written without the space behind it: لايزيد, مايقرب, اوقبل.</summary>
    private static bool IsGluedParticle(string word) =>
        word.Length > MinGluedPart + 1
        && ((word[1] == 'ا' && word[0] is 'ل' or 'م' && word[2] is 'ي' or 'ت' or 'ن') || word.StartsWith("او", StringComparison.Ordinal))
        && (IsKnown(word[2..]) || ArabicMorphology.IsOfWeakRoot(word[2..], 1));

    /// <summary>Whether the article, which stands at the front only, stands inside the word: a space was lost before it.</summary>
    private static bool HasGluedArticle(string word)
    {
        var article = word.Length >= MinGluedLength ? word.IndexOf("ال", MinGluedPart, StringComparison.Ordinal) : -1;
        return (article >= 0 && word.Length - article > MinGluedPart) || (word.Length >= MinGluedLength && word.StartsWith("انال", StringComparison.Ordinal));
    }

    /// <summary>Whether a space or two were lost in the word.</summary>
    public static bool IsGluedWord(string word) => HasGluedArticle(word) || IsGlued(word) || IsGluedParticle(word);

    /// <summary>Whether a particle of three letters stands at the end of a long word: واترزعلى.</summary>
    public static bool EndsInParticle(string word) => word.Length >= MinGluedLength && FunctionWords.Contains(word[^3..]);

    /// <summary>Whether a long word is two Arabic words whose space was lost, as happens in copied text.</summary>
    private static bool IsGlued(string word)
    {
        for (var split = 3; word.Length >= MinGluedLength - 1 && split <= word.Length - 2; split++)
        {
            var rest = word[split..];
            if (split == 3 ? IsBareParticle(word[..split]) && IsKnown(rest) : IsKnown(word[..split]) && ((rest.Length >= MinGluedPart && IsKnown(rest)) || rest is "من" or "في" or "عن"))
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
        word.Length >= MinGluedPart && (word.AsSpan().ContainsAny(ArabicMorphology.NativeLetters) || ArabicMorphology.IsListed(word) || ArabicMorphology.IsOfStrongRoot(word)
            || (word.StartsWith("ال", StringComparison.Ordinal) && ArabicMorphology.Explains(new ArabicMorphology.Reading(word[2..], true, false), 2, acceptsShort: true)));

    /// <summary>Whether the word, with or without what is joined to it, has an Arabic pattern, whatever its radicals.</summary>
    public static bool FitsPatternInside(string word) => ArabicForms.WithoutClitics(word).Exists(ArabicMorphology.FitsPattern);
}
