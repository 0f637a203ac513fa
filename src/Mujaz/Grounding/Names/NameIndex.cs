using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>The words of an article by which a name is recognised, in both scripts.</summary>
internal sealed partial class NameIndex
{
    /// <summary>Two words written together must give a name of this length, since chance would find shorter ones.</summary>
    private const int MinPairLength = 5;

    private const int MaxPairLength = 18;

    private const int MinCloseName = 4;

    /// <summary>The shortest word that is looked at for another stuck to it.</summary>
    private const int MinGluedLength = 9;

    private const int MinGluedPart = 4;

    /// <summary>How much of the usual tolerance words have that are most likely no names, so that few of them match one.</summary>
    private const float WordTolerance = 0.5f;

    /// <summary>The tolerance for all words when names are compared loosely.</summary>
    private const float LooseTolerance = 1.4f;

    /// <summary>The tolerance for one word of a full name whose other word is spelled right.</summary>
    private const float FreeTolerance = 2f;

    /// <summary>The shortest word of a full name that may be spelled freely, or vouch for the other.</summary>
    private const int MinFreeName = 3;

    /// <summary>The tolerance for everyday words compared as Arabs' names are spelled.</summary>
    private const float NativeTolerance = 0.7f;

    private const float PairTolerance = 0.7f;

    /// <summary>The longest name written as a word that is also a function word.</summary>
    private const int MaxShortName = 5;

    private readonly HashSet<string> _latin = new(StringComparer.Ordinal);
    private readonly HashSet<string> _latinStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _latinSkeletons = new(StringComparer.Ordinal);
    private readonly HashSet<string> _latinSounds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lower = new(StringComparer.Ordinal);
    private readonly HashSet<string> _arabicStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _arabicForms = new(StringComparer.Ordinal);
    private readonly List<IndexedWord> _latinWords = [];
    private readonly List<IndexedWord> _arabicWords = [];
    private readonly List<IndexedWord> _arabicPairs = [];
    private readonly List<IndexedWord> _latinPairs = [];
    private readonly List<(IndexedWord First, IndexedWord Second)> _neighbours = [];
    private readonly HashSet<string> _arabicShort = new(StringComparer.Ordinal);
    private readonly HashSet<int> _concepts = [];
    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);

    private readonly bool _isArabic;

    private NameIndex(bool isArabic) => _isArabic = isArabic;

    /// <summary>Indexes an analysed text.</summary>
    public static NameIndex Of(TextAnalysis analysis) => Of(analysis, new TextSpan(0, analysis.Text.Length));

    /// <summary>Indexes a stretch of an analysed text, such as one sentence of an article.</summary>
    public static NameIndex Of(TextAnalysis analysis, TextSpan span)
    {
        var index = new NameIndex(analysis.Language == Language.Arabic);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var made = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<(int Concept, int Length)>();
        for (var i = FirstIn(analysis.Tokens, span); i < analysis.Tokens.Count && analysis.Tokens[i].Span.Start < span.End; i++)
        {
            var token = analysis.Tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                index.AddCurrency(token);
                continue;
            }

            index.AddCurrency(token);
            ConceptIndex.Exonyms.FindAt(analysis.Tokens, i, found);
            index._concepts.UnionWith(found.Select(match => match.Concept));
            if (token.Shape == WordShape.Arabic)
            {
                index.AddArabic(token, seen);
                index.AddArabicPair(analysis.Tokens, i, made);
                index.AddGlued(token.Folded, made);
            }
            else
            {
                index.AddLatin(token, seen);
                index.AddLatinPair(analysis.Tokens, i, made);
            }
        }

        index.AddInitials(analysis.Tokens, span);
        return index;
    }

    /// <summary>The first token that begins in the span, found by halving.</summary>
    private static int FirstIn(List<Token> tokens, TextSpan span)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether the article is in Arabic.</summary>
    public bool IsArabic => _isArabic;

    /// <summary>Whether the article names the concept in any form.</summary>
    public bool HasConcept(int concept) => _concepts.Contains(concept);

    /// <summary>Whether a Latin word stands in the article in small letters.</summary>
    public bool HasLower(string word) => _lower.Contains(word);

    /// <summary>Whether the article has a Latin word, or one that differs from it only as French and English spelling do.</summary>
    public bool HasLatin(string word) =>
        _latin.Contains(word) || _latinStems.Contains(LatinNames.StemOf(word)) || _latinSounds.Contains(LatinSounds.Of(word))
        || (Skeleton.Of(word) is { Length: >= 3 } skeleton && _latinSkeletons.Contains(skeleton + LatinSounds.FirstOf(word)));

    /// <summary>Whether the article has an Arabic word, whatever is joined to it.</summary>
    public bool HasArabic(string word) => ArabicForms.WithoutClitics(word).Exists(form => form.Length >= 3 && _arabicForms.Contains(form)) || _arabicForms.Contains(word);

    /// <summary>Whether the article is in Arabic and has no word of the root of an Arabic word: no everyday word that the article uses explains it.</summary>
    public bool IsStrangeInArabic(string word) => _isArabic && !_arabicStems.Contains(ArabicForms.StemKeyOf(word));

    /// <summary>Whether capitals are the initials of a name in the article: BBC, UNHCR.</summary>
    public bool HasInitials(string word) => _initials.Contains(word);

    /// <summary>Whether an Arabic word of the article, or two of them written together, can be the Latin name.</summary>
    public bool HasTransliterationOfLatin(string latin, NameMatch match = NameMatch.Strict)
    {
        var mask = MaskOf(latin);
        foreach (var (word, other, tolerance) in _arabicWords)
        {
            if (IsNear(mask, other) && (tolerance > WordTolerance || word.Length < MinCloseName || match == NameMatch.Loose
                ? Transliteration.Matches(word, latin, Tolerance(tolerance, match))
                : Transliteration.MatchesNative(word, latin, NativeTolerance) || Transliteration.MatchesClosely(word, latin)))
            {
                return true;
            }
        }

        foreach (var (word, other, tolerance) in latin.Length >= MinPairLength ? _arabicPairs : [])
        {
            if (IsNear(mask, other) && Transliteration.Matches(word, latin, Tolerance(tolerance, match)))
            {
                return true;
            }
        }

        // آن is Anne and علي is Ali, but both are function words too, so nothing but the very name counts.
        return latin.Length <= MaxShortName && _arabicShort.Any(word => Transliteration.MatchesClosely(word, latin));
    }

    /// <summary>Whether an Arabic word of the article that is no everyday one can be the Latin name.</summary>
    private bool HasNameLike(string latin)
    {
        var mask = MaskOf(latin);
        return _arabicWords.Exists(word => word.Tolerance > WordTolerance && IsNear(mask, word.Mask) && Transliteration.Matches(word.Word, latin));
    }

    /// <summary>Whether an Arabic word of the article can hardly be anything but the Latin name.</summary>
    public bool HasCloseTransliterationOfLatin(string latin) =>
        latin.Length >= MinCloseName && _arabicWords.Exists(word => word.Tolerance > WordTolerance && Transliteration.MatchesClosely(word.Word, latin));

    /// <summary>Whether a Latin word with a capital can hardly be anything but the Arabic name: الفاسي, El Fassi.</summary>
    private bool HasCloseTransliterationOfArabic(string arabic) =>
        ArabicForms.WithoutClitics(arabic).Exists(form => form.Length >= MinCloseName
            && _latinWords.Exists(word => word.Tolerance > WordTolerance && Transliteration.MatchesClosely(form, word.Word)));

    /// <summary>Whether a Latin word of the article can be the Arabic name.</summary>
    /// <param name="arabic">The folded name.</param>
    /// <param name="match">How alike the two must be.</param>
    /// <param name="mayBeLower">Whether words in small letters count: what may be a loanword (كاميرا, camera) is no name in Latin script.</param>
    private bool HasTransliterationOfArabic(string arabic, NameMatch match, bool mayBeLower)
    {
        foreach (var form in ArabicForms.WithoutClitics(arabic))
        {
            if (form.Length >= 2 && (MatchesLatin(form, match, mayBeLower) || ArabicForms.WithoutEnding(form).Any(bare => MatchesLatin(bare, match, mayBeLower || form[bare.Length] == 'ي'))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two Latin words of one name, together or each for itself, are one or two Arabic words of the article.</summary>
    private bool HasPairOfLatin(string first, string second) =>
        HasTransliterationOfLatin(first + second) || HasFullName(first, second, (latin, arabic, allowed) => Transliteration.Matches(arabic, latin, allowed));

    /// <summary>Whether two Arabic words of one name, together or each for itself, are one or two Latin words of the article.</summary>
    private bool HasPairOfArabic(string first, string second) =>
        ArabicForms.Joined(first, second).Any(pair => pair.Length is >= MinPairLength and <= MaxPairLength && MatchesLatin(pair, NameMatch.Strict, mayBeLower: true))
        || HasFullName(first, second, Transliteration.Matches);

    /// <summary>
    /// Whether two neighbours of the article are the two words of a name: one as it must be spelled, the other spelled freely (Lynsey
    /// Plasco, ليندسي لاسكو).
    /// </summary>
    private bool HasFullName(string first, string second, Func<string, string, float, bool> matches)
    {
        if (first.Length < MinFreeName || second.Length < MinFreeName)
        {
            return false;
        }

        var (firstMask, secondMask) = (MaskOf(first), MaskOf(second));
        foreach (var (one, other) in _neighbours)
        {
            if (IsNear(firstMask, one.Mask) && IsNear(secondMask, other.Mask)
                && ((matches(first, one.Word, one.Tolerance) && BeginsAlike(second, other.Word) && matches(second, other.Word, FreeTolerance))
                    || (matches(second, other.Word, other.Tolerance) && BeginsAlike(first, one.Word) && matches(first, one.Word, FreeTolerance))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsAlike(string one, string other) => Skeleton.Of(one).FirstOrDefault() == Skeleton.Of(other).FirstOrDefault();

    private bool MatchesLatin(string arabic, NameMatch match, bool mayBeLower)
    {
        var mask = MaskOf(arabic);
        foreach (var (word, other, tolerance) in _latinWords)
        {
            if ((mayBeLower || tolerance > WordTolerance) && IsNear(mask, other) && Transliteration.Matches(arabic, word, Tolerance(tolerance, match)))
            {
                return true;
            }
        }

        return _latinPairs.Exists(pair => IsNear(mask, pair.Mask) && Transliteration.Matches(arabic, pair.Word, Tolerance(PairTolerance, match)));
    }

    private static float Tolerance(float tolerance, NameMatch match) => match == NameMatch.Strict ? tolerance : LooseTolerance;

    private static bool IsNear(int mask, int other) => System.Numerics.BitOperations.PopCount((uint)(mask ^ other)) <= 2;

    /// <summary>The consonant classes of a word as bits, so that most pairs are told apart without aligning them.</summary>
    private static int MaskOf(string word)
    {
        var mask = 0;
        foreach (var consonant in Skeleton.Of(word))
        {
            // Classes that transliteration mixes share a bit: t and d, s and k (c), f and b (v).
            mask |= consonant switch { 'T' or 'D' => 1, 'S' or 'K' => 2, 'F' or 'B' => 4, 'M' => 8, 'N' => 16, 'L' => 32, _ => 64 };
        }

        return mask;
    }

    /// <summary>A word a name may be, with its consonant classes and how freely it is compared.</summary>
    private readonly record struct IndexedWord(string Word, int Mask, float Tolerance);
}
