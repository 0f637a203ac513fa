using System.Buffers;
using System.Collections.Frozen;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// How sure it is that a word of an Arabic sentence is a name. Arabic has no capitals: a word is a name when it is known
/// as one, when its form is foreign beyond doubt, or when its form allows it and a name, a title, a verb of saying or a
/// kind of place stands before it.
/// </summary>
/// <param name="text">The sentence.</param>
/// <param name="article">What it is of: a word that an Arabic article has no relative of is rather a name.</param>
internal sealed class ArabicEvidence(TextAnalysis text, NameIndex? article)
{
    private const double Likely = 0.8;
    private const double Fair = 0.6;
    private const double Possible = 0.3;

    /// <summary>From this length on a word that no root explains and that has no Arabic ending is foreign beyond doubt.</summary>
    private const int MinCertainLength = 6;

    /// <summary>The shortest word that is taken for a name because nothing explains it.</summary>
    private const int MinStranger = 5;

    private static readonly FrozenSet<string> GivenNames = NameData.Words("arab-given-names.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FamilyNames = NameData.Words("arab-family-names.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Endings that names do not have: pronouns, and the plural in ات.</summary>
    private static readonly string[] PronounEndings = ["هما", "كما", "ها", "هم", "هن", "كم", "نا", "ته", "تها", "ات", "اته"];

    /// <summary>Short first parts that Maghrebi family names are made with: بنموسى, بوعبيد, بلقاسم.</summary>
    private static readonly string[] FamilyPrefixes = ["بن", "بو", "بل"];

    private static readonly SearchValues<char> NativeMarks = SearchValues.Create("أؤءًٌٍ");

    private List<Token> Tokens => text.Tokens;

    /// <summary>How sure it is that the token is a name, known places and peoples apart.</summary>
    public double ConfidenceOf(int position)
    {
        var token = Tokens[position];
        if (token.IsLatinWord)
        {
            return token is { Shape: WordShape.Capitalized, Folded.Length: > 3 } && !LatinNames.IsCommon(token.Folded) && !LatinNames.HasCommonEnding(token.Folded) ? Likely : 0;
        }

        var word = token.Folded;
        if (word.Length < 3 || ArabicNumberVocabulary.Instance.TryGet(word, out _, out _) || CalendarWords.MonthOf(word, Language.Arabic) > 0
            || NameCues.IsLatinLetter(word))
        {
            return 0;
        }

        if (ArabicLexicon.IsNamedSo(word) && (!HasInnerHamza(token) || GivenNames.Contains(word)))
        {
            return NameMention.Certain;
        }

        return ArabicLexicon.IsPlainFunctionWord(word) ? 0 : Math.Max(ConfidenceOfForm(position), Math.Max(ConfidenceOfPlace(position), ConfidenceOfStranger(position)));
    }

    /// <summary>What the word's own form says.</summary>
    private double ConfidenceOfForm(int position)
    {
        var word = Tokens[position].Folded;
        if (!ArabicLexicon.LooksForeign(word))
        {
            return IsFamilyName(word) && (word[0] != 'ا' || Tokens[position].Span.Of(text.Text)[^1] != 'ى') ? (FollowsDefinite(position) ? Possible : Fair) : GivenNames.Contains(word) ? Possible : 0;
        }

        if (HasArabicForm(Tokens[position]))
        {
            return Possible;
        }

        return Bare(word).Length >= MinCertainLength || !ArabicLexicon.FitsPatternInside(word) ? Likely : Possible;
    }

    /// <summary>
    /// What the form says of a word that no root explains, or of an ending of belonging that describes nothing (قال القحطاني): a name,
    /// unless the article has a relative of it. Where the article is in another language a person must be expected at the place.
    /// </summary>
    private double ConfidenceOfStranger(int position)
    {
        var word = Tokens[position].Folded;
        if (word.Length < MinStranger || HasPlural(word) || HasInnerHamza(Tokens[position])
            || NameCues.IsArabicTitle(word) || NameCues.IsArabicSaying(word) || NameCues.IsRoleOfBelonging(word))
        {
            return 0;
        }

        var isUnexplained = !ArabicMorphology.IsExplained(word) && !ArabicLexicon.IsGluedWord(word) && !ArabicLexicon.EndsInParticle(word);
        var isBelonging = HasNisba(Tokens[position]) && IsFamilyForm(word);
        if (DescribesBefore(position) && (!isUnexplained || (isBelonging && !NameCues.IsArabicTitle(Tokens[position - 1].Folded))))
        {
            return 0;
        }

        if (article is { IsArabic: true })
        {
            return (isUnexplained || isBelonging) && article.IsStrangeInArabic(word) ? Fair : 0;
        }

        return isUnexplained && HasNative(word) && IsPersonPosition(position) ? Fair : 0;
    }

    /// <summary>Whether a person's name is expected behind the word before: a title, a verb of saying, a given name, a foreign name.</summary>
    private bool IsPersonPosition(int position)
    {
        if (position == 0 || !Tokens[position - 1].IsArabicWord)
        {
            return false;
        }

        var before = Tokens[position - 1];
        return NameCues.IsArabicAddress(before.Folded) || NameCues.IsArabicSaying(before.Folded) || ArabicLexicon.IsPerson(before.Folded)
            || IsAfterGivenName(position) || (ArabicLexicon.LooksForeign(before.Folded) && !HasArabicForm(before));
    }

    /// <summary>Whether the word with the article can describe the one before it, which is definite too and no given name.</summary>
    private bool DescribesBefore(int position) =>
        FollowsDefinite(position) && !NameCues.IsArabicAddress(Tokens[position - 1].Folded) && !ArabicLexicon.IsPerson(Tokens[position - 1].Folded);

    /// <summary>Plurals and feminines of things, which persons' names do not end in.</summary>
    private static bool HasPlural(string word) =>
        HasPronoun(word) || word.EndsWith("يه", StringComparison.Ordinal) || word.EndsWith("ين", StringComparison.Ordinal) || word.EndsWith("ون", StringComparison.Ordinal);

    private static bool HasNative(string word) => word.AsSpan().ContainsAny(ArabicMorphology.NativeLetters);

    /// <summary>
    /// Whether a word with the ending of belonging can be a family's: three consonants, and no participle of a verb that ends in a weak
    /// letter (المنتشي, المستدعي).
    /// </summary>
    private static bool IsFamilyForm(string word) => IsStrongNisba(word) && (word[2] != 'م' || word[^3] is 'و' or 'ي' or 'ا');

    /// <summary>What stands before the word says.</summary>
    private double ConfidenceOfPlace(int position)
    {
        if (position == 0 || !Tokens[position - 1].IsArabicWord)
        {
            return 0;
        }

        var word = Tokens[position].Folded;
        var before = Tokens[position - 1];
        if (NameCues.IsArabicNameMaker(before.Span.Of(text.Text), before.Folded)
            && (!word.StartsWith("ال", StringComparison.Ordinal) || before.Folded.EndsWith("عبد", StringComparison.Ordinal) || before.Folded is "ال" or "بن" or "ابو"))
        {
            return Fair;
        }

        var isUnknown = ArabicLexicon.LooksForeign(word) && !HasPronoun(word) && !HasInnerHamza(Tokens[position]);
        if (isUnknown && (NameCues.IsArabicTitle(before.Folded) || NameCues.IsArabicSaying(before.Folded) || NameCues.IsArabicPlaceKind(before.Folded)
            || ArabicLexicon.IsNamedSo(before.Folded) || (ArabicLexicon.LooksForeign(before.Folded) && !HasArabicForm(before))))
        {
            return word.StartsWith("ال", StringComparison.Ordinal) && !HasNisba(Tokens[position]) ? Possible : Fair;
        }

        if (IsPreposition(before.Folded) && CanBeTown(Tokens[position]))
        {
            return Fair;
        }

        if (HasNisba(Tokens[position]) && (NameCues.IsArabicAddress(before.Folded)
            || (IsStrongNisba(word) && (ArabicLexicon.IsPerson(before.Folded) || (NameCues.IsArabicSaying(before.Folded) && !ArabicMorphology.IsExplained(word)))))
            && !IsBeforeThat(position))
        {
            return Fair;
        }

        return IsAfterGivenName(position) && CanBeFamilyName(position) ? Fair : GivenNames.Contains(word) && NameCues.IsArabicTitle(before.Folded) && IsDefinite(before) ? Fair : 0;
    }

    /// <summary>Whether a given name stands before; one that is an everyday word too must stand where a name can (not كرة خالد).</summary>
    /// <summary>Whether a place can stand there: behind a kind of place or a preposition, alone or joined.</summary>
    public static bool IsPlacePosition(List<Token> tokens, int position) =>
        tokens[position].Folded[0] is 'ب' or 'ل'
        || (position > 0 && (NameCues.IsArabicPlaceKind(tokens[position - 1].Folded) || IsPreposition(tokens[position - 1].Folded)));

    private static bool IsPreposition(string word) => word is "في" or "من" or "الي" or "نحو" or "قرب" or "بين";

    /// <summary>A noun that no root explains, without article or pronoun, that the ending of the feminine does not make an everyday word.</summary>
    private static bool CanBeTown(Token token) =>
        token.Folded.Length >= 5 && !token.Folded.StartsWith("ال", StringComparison.Ordinal) && !HasPronoun(token.Folded)
        && ArabicLexicon.LooksForeign(token.Folded) && !ArabicMorphology.FitsPattern(token.Folded.TrimEnd('ه'));

    private bool IsAfterGivenName(int position)
    {
        var before = Tokens[position - 1];
        if (!ArabicForms.WithoutClitics(before.Folded).Exists(GivenNames.Contains) || before.Span.Of(text.Text)[^1] == 'ى' && before.Folded.Length < 4)
        {
            return false;
        }

        return ArabicLexicon.IsNamedSo(before.Folded) || position == 1 || !Tokens[position - 2].IsArabicWord || CanPrecedeName(Tokens[position - 2]);
    }

    private static bool CanPrecedeName(Token token) =>
        ArabicLexicon.IsFunctionWord(token.Folded) || ArabicLexicon.IsNamedSo(token.Folded) || NameCues.IsArabicSaying(token.Folded)
        || (NameCues.IsArabicTitle(token.Folded) && IsDefinite(token));

    /// <summary>Behind a given name: the nisba with the article (المنصوري), and a word of four letters or more that is no everyday one.</summary>
    private bool CanBeFamilyName(int position)
    {
        var word = Tokens[position].Folded;
        if (HasNisba(Tokens[position]) || FamilyNames.Contains(word))
        {
            return true;
        }

        return word.Length >= 4 && !word.StartsWith("ال", StringComparison.Ordinal) && !HasArabicForm(Tokens[position])
            && word[0] is not ('و' or 'ف' or 'ب' or 'ل' or 'ي' or 'ت' or 'س' or 'ن' or 'ك') && !ArabicMorphology.IsExplained(word) && !ArabicMorphology.FitsPattern(word)
            && !NameCues.IsArabicTitle(word) && !NameCues.IsArabicSaying(word);
    }

    /// <summary>
    /// Whether three consonants or more stand before the ending of belonging: what has fewer is a noun that ends so (الماضي, النادي,
    /// المباني, التحدي).
    /// </summary>
    private static bool IsStrongNisba(string word)
    {
        var stem = word[2..^1];
        var consonants = stem.Count(letter => letter is not ('ا' or 'و' or 'ي'));
        var isPrefixed = stem[0] is 'م' or 'ت' && stem[^2] is not ('و' or 'ي');
        return consonants - (isPrefixed ? 1 : 0) >= 3;
    }

    /// <summary>من الضروري أن: an adjective that a clause follows.</summary>
    private bool IsBeforeThat(int position) => position + 1 < Tokens.Count && Tokens[position + 1].Span.Of(text.Text) is "أن" or "جدا";

    /// <summary>الفاسي, المنصوري: the article and the ending of belonging, with the stem of a word between them.</summary>
    private bool HasNisba(Token token)
    {
        var raw = token.Span.Of(text.Text).TrimEnd('\u0651');
        return token.Folded.Length >= 6 && token.Folded.StartsWith("ال", StringComparison.Ordinal) && raw[^1] == 'ي' && !NameCues.IsArabicTitle(token.Folded);
    }

    /// <summary>Whether the word is a family name made from a given name: المنصوري, بنموسى, بلقاسم.</summary>
    private static bool IsFamilyName(string word)
    {
        if (IsListed(word) || (word[0] is 'و' or 'ف' or 'ب' && IsListed(word[1..])))
        {
            return true;
        }

        if (word.StartsWith("ال", StringComparison.Ordinal) && word[^1] == 'ي')
        {
            return GivenNames.Contains(word[2..^1]);
        }

        return word.Length >= 6 && FamilyPrefixes.Any(prefix => word.StartsWith(prefix, StringComparison.Ordinal) && GivenNames.Contains(word[prefix.Length..]));
    }

    /// <summary>Listed family names that have the form of an everyday noun (الصباح, سلامة) are names behind a given name only.</summary>
    private static bool IsListed(string word) =>
        FamilyNames.Contains(word) && (word.StartsWith("ال", StringComparison.Ordinal) ? word[^1] == 'ي' : word.Length >= 4 && !IsEverydayForm(word.TrimEnd('ه')));

    private static bool IsEverydayForm(string word) => ArabicMorphology.FitsPattern(word) && ArabicLexicon.IsKnown(word);

    /// <summary>Behind a definite noun a word with the article describes it: المعهد الناصري.</summary>
    private bool FollowsDefinite(int position) => position > 0 && Tokens[position - 1].IsArabicWord && IsDefinite(Tokens[position - 1]);

    private static bool IsDefinite(Token token) =>
        ArabicForms.WithoutClitics(token.Folded) is { Count: > 1 } forms && (token.Folded.Contains("ال", StringComparison.Ordinal) && forms[^1].Length < token.Folded.Length)
            || HasPronoun(token.Folded);

    /// <summary>
    /// Whether the word has what transliterated names have not: the article, a pronoun, ة, hamza on a seat inside, tanwin.
    /// </summary>
    private bool HasArabicForm(Token token)
    {
        var raw = token.Span.Of(text.Text);
        return token.Folded.StartsWith("ال", StringComparison.Ordinal) || HasPronoun(token.Folded)
            || HasInnerHamza(token) || raw.TrimEnd("َُِّْ")[^1] is 'ة' or 'ى';
    }

    private bool HasInnerHamza(Token token) => token.Span.Of(text.Text)[1..].ContainsAny(NativeMarks);

    private static bool HasPronoun(string word)
    {
        foreach (var ending in PronounEndings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Bare(string word) => ArabicForms.WithoutClitics(word)[^1];
}
