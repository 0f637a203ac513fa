namespace Mujaz.Grounding;

/// <summary>
/// Whether an Arabic and a Latin spelling can be the same name, by aligning letters with the graphemes they stand for.
/// Allows what the press of the region does: ou, w and u for و; ch, sh for ش; dj, j, g for ج; k, q, c for ق and ك;
/// p for ب, v for ف; unwritten short vowels; doubled and silent letters.
/// </summary>
internal static class Transliteration
{
    /// <summary>Longer words are no names, and the alignment costs the product of the lengths.</summary>
    private const int MaxLength = 24;

    /// <summary>From this length on a name with one consonant has enough vowels to be told by: أوهايو.</summary>
    private const int MinVowelName = 5;

    private const float RareCost = 0.3f;

    private const float CloseLimit = 0.26f;

    private const float Never = 100;

    /// <summary>Whether the folded spellings can be the same name.</summary>
    /// <param name="arabic">The spelling in Arabic script.</param>
    /// <param name="latin">The spelling in Latin script.</param>
    /// <param name="tolerance">The share of the usual tolerance that is allowed: less for words that are hardly names.</param>
    public static bool Matches(string arabic, string latin, float tolerance = 1) => Matches(arabic, latin, tolerance, isNative: false);

    /// <summary>
    /// Whether an Arabic word that foreign names do not look like can be the name: it is spelled as Arabs' names are (Chourouk, شروق),
    /// not by the letters that stand for foreign sounds.
    /// </summary>
    public static bool MatchesNative(string arabic, string latin, float tolerance) => Matches(arabic, latin, tolerance, isNative: true);

    private static bool Matches(string arabic, string latin, float tolerance, bool isNative)
    {
        if (arabic.Length is < 2 or > MaxLength || latin.Length is < 2 or > MaxLength)
        {
            return false;
        }

        var consonants = 0;
        foreach (var letter in arabic)
        {
            consonants += letter is 'ا' or 'و' or 'ي' or 'ه' or 'ع' or 'ء' ? 0 : 1;
        }

        var limit = consonants switch
        {
            <= 1 when arabic.Length < MinVowelName => 0.35f,
            <= 2 => 0.6f,
            3 => 0.9f,
            _ => 1.15f,
        } * tolerance;
        return Cost(arabic, latin, limit, isNative) <= limit;
    }

    /// <summary>Whether the folded spellings can hardly be anything but the same name: <c>آن</c>, Anne; <c>جو</c>, Joe.</summary>
    public static bool MatchesClosely(string arabic, string latin) =>
        arabic.Length is >= 2 and <= MaxLength && latin.Length is >= 2 and <= MaxLength && Cost(arabic, latin, CloseLimit, isNative: false) <= CloseLimit;

    /// <summary>The cost of the best alignment, or more than the limit when there is none within it.</summary>
    private static float Cost(string arabic, string latin, float limit, bool isNative)
    {
        Span<float> costs = stackalloc float[(MaxLength + 1) * (MaxLength + 1)];
        var width = latin.Length + 1;
        costs[..((arabic.Length + 1) * width)].Fill(Never);
        costs[0] = 0;
        var lastMinimum = 0f;
        for (var i = 0; i <= arabic.Length; i++)
        {
            var rowMinimum = Never;
            for (var j = 0; j <= latin.Length; j++)
            {
                var cost = costs[(i * width) + j];
                if (cost > limit)
                {
                    continue;
                }

                rowMinimum = Math.Min(rowMinimum, cost);
                Extend(costs, width, i, j, cost, arabic, latin, isNative);
            }

            // Two letters can be aligned at once (تش), so one row without a way through does not end the search.
            if (rowMinimum > limit && lastMinimum > limit)
            {
                return Never;
            }

            lastMinimum = rowMinimum;
        }

        return costs[(arabic.Length * width) + latin.Length];
    }

    private static void Extend(Span<float> costs, int width, int i, int j, float cost, string arabic, string latin, bool isNative)
    {
        if (j < latin.Length)
        {
            Lower(ref costs[(i * width) + j + 1], cost + SkipLatin(latin, j));
            if (j + 1 < latin.Length && SkipPair(latin[j], latin[j + 1]) is var pair and < Never)
            {
                Lower(ref costs[(i * width) + j + 2], cost + pair);
            }
        }

        if (i >= arabic.Length)
        {
            return;
        }

        Lower(ref costs[((i + 1) * width) + j], cost + SkipArabic(arabic, i));
        var graphemes = i == 0 && arabic[0] is 'ا' or 'ع' ? FirstVowel : GraphemesOf(arabic[i], IsSoft(latin, j));
        AlignGraphemes(costs, width, i + 1, j, cost, latin, isNative ? graphemes.AsNative() : graphemes);
        if (!isNative && i + 1 < arabic.Length)
        {
            AlignGraphemes(costs, width, i + 2, j, cost, latin, GraphemesOfPair(arabic[i], arabic[i + 1]));
        }

        if (IsFinalO(arabic, i) && FinalO.Contains(latin.AsSpan(j)))
        {
            Lower(ref costs[(arabic.Length * width) + latin.Length], cost);
        }
    }

    /// <summary>Whether nothing but the vowel of Renault, Peugeot and Giroud is left, which French writes with mute letters.</summary>
    private static bool IsFinalO(string arabic, int at) => at == arabic.Length - 1 && arabic[at] == 'و';

    private static void AlignGraphemes(Span<float> costs, int width, int row, int j, float cost, string latin, Graphemes graphemes)
    {
        foreach (var grapheme in graphemes.Usual)
        {
            if (StandsAt(grapheme, latin, j))
            {
                Lower(ref costs[(row * width) + j + grapheme.Length], cost);
            }
        }

        foreach (var grapheme in graphemes.Rare)
        {
            if (StandsAt(grapheme, latin, j))
            {
                Lower(ref costs[(row * width) + j + grapheme.Length], cost + RareCost);
            }
        }
    }

    private static bool StandsAt(string grapheme, string latin, int position) =>
        position + grapheme.Length <= latin.Length && string.CompareOrdinal(latin, position, grapheme, 0, grapheme.Length) == 0;

    private static void Lower(ref float cell, float cost)
    {
        if (cost < cell)
        {
            cell = cost;
        }
    }

    /// <summary>What two Latin letters without an Arabic one cost: the mute gh, and ou for a short u (Moualem, معلم).</summary>
    private static float SkipPair(char first, char second) => (first, second) switch
    {
        ('g', 'h') => 0.3f,
        ('o', 'u') => 0.15f,
        _ => Never,
    };

    /// <summary>What a Latin letter without an Arabic one costs: little for vowels and mute letters.</summary>
    private static float SkipLatin(string latin, int at)
    {
        var letter = latin[at];
        var isLast = at == latin.Length - 1;
        if (at > 0 && latin[at - 1] == letter)
        {
            return 0.02f;
        }

        return letter switch
        {
            'e' when isLast => 0.02f,
            'r' when isLast && at > 2 && latin[at - 1] == 'e' && latin[at - 2] is 'i' or 'g' => 0.2f,
            't' when at > 0 && !isLast && latin[at - 1] is 's' or 'n' && latin[at + 1] is 'l' or 'p' => 0.2f,
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => at == 0 ? 0.4f : "aeiou".Contains(latin[at - 1]) ? 0.25f : 0.12f,
            'h' => isLast ? 0.05f : 0.25f,
            'w' when at == 0 && latin.Length > 1 && latin[1] == 'r' => 0.1f,
            'k' when at == 0 && latin.Length > 1 && latin[1] == 'n' => 0.1f,
            'c' when at > 0 && latin[at - 1] is 's' or 'k' => 0.3f,
            'c' when !isLast && latin[at + 1] is 'k' => 0.05f,
            'd' when !isLast && latin[at + 1] is 'g' or 'j' or 't' => 0.2f,
            't' when !isLast && latin[at + 1] is 'c' or 's' or 'z' => 0.2f,
            't' or 's' or 'd' or 'x' or 'z' or 'p' when isLast => at > 0 && "aeiounr".Contains(latin[at - 1]) ? 0.3f : 0.5f,
            'w' or 'r' or 'l' or '\'' => 0.8f,
            _ => 1.3f,
        };
    }

    /// <summary>What an Arabic letter without a Latin one costs: little for long vowels, hamza and ain.</summary>
    private static float SkipArabic(string arabic, int at) => arabic[at] switch
    {
        'ء' => 0.05f,
        'ا' => at == 0 ? 0.15f : 0.25f,
        'و' or 'ي' => 0.3f,
        'ه' when at == arabic.Length - 1 => 0.15f,
        'ع' => 0.25f,
        'ه' or 'ح' => 0.5f,
        _ => 1.3f,
    };

    /// <summary>Whether the letter is a c or g before e, i or y.</summary>
    private static bool IsSoft(string latin, int position) =>
        position + 1 < latin.Length && latin[position] is 'c' or 'g' && latin[position + 1] is 'e' or 'i' or 'y';

    /// <summary>Two Arabic letters for one sound: تش for ch, تس for the German z, كس for x.</summary>
    private static Graphemes GraphemesOfPair(char first, char second) => (first, second) switch
    {
        ('ت', 'ش') => Tsh,
        ('ت' or 'د', 'س' or 'ز') => Ts,
        ('ك' or 'ق', 'س' or 'ز') => X,
        ('د', 'ج') => J,
        ('ا', 'ي') => Ay,
        ('ا', 'و') => Aw,
        ('ي', 'و') => Yu,
        _ => None,
    };

    private static Graphemes GraphemesOf(char letter, bool isSoft) => letter switch
    {
        'ا' => A,
        'ب' => B,
        'پ' => P,
        'ت' or 'ط' => T,
        'ث' => Th,
        'ج' or 'ژ' => J,
        'چ' => Tsh,
        'ح' => H,
        'خ' => Kh,
        'د' => D,
        'ذ' or 'ظ' => Dh,
        'ر' => R,
        'ز' => Z,
        'س' or 'ص' => isSoft ? SoftS : S,
        'ش' => isSoft ? SoftSh : Sh,
        'ض' => Dad,
        'ع' => Ain,
        'غ' => Gh,
        'ف' or 'ڤ' or 'ڥ' => F,
        'ق' or 'ك' => isSoft ? SoftK : K,
        'گ' or 'ڭ' or 'ڨ' => HardG,
        'ل' => L,
        'م' => M,
        'ن' => N,
        'ه' => HaFinal,
        'و' => W,
        'ي' => Y,
        _ => None,
    };

    private static readonly Graphemes None = new([], []);
    private static readonly Graphemes FirstVowel = new(["a", "e", "i", "o", "u", "aa", "ea", "ai", "au", "ei", "eu", "y", "ah", "oe", "ou", "ha", "he"], []);
    private static readonly Graphemes A = new(["a", "e", "o", "u", "aa", "ea", "ai", "au", "ei", "ah", "ae"], ["i", "eu", "y"], ["a", "e", "aa", "ai", "ae"]);
    private static readonly Graphemes Ain = new(["a", "aa"], ["e", "i", "o", "u"]);
    private static readonly Graphemes B = new(["b", "bb", "p", "pp"], ["v"]);
    private static readonly Graphemes P = new(["p", "pp"], ["b"]);
    private static readonly Graphemes T = new(["t", "tt", "th"], ["d", "pt"], ["t", "tt", "th"]);
    private static readonly Graphemes Th = new(["th"], ["s", "t", "z", "c"]);
    private static readonly Graphemes J = new(["g", "j", "dj", "dg", "ge", "gg", "gu", "dge", "gi", "jj", "zh"], ["z", "gh", "c", "ch"], ["g", "j", "dj", "gg", "gu", "jj"]);
    private static readonly Graphemes H = new(["h", "hh"], ["kh"]);
    private static readonly Graphemes Kh = new(["kh", "ch", "j", "x"], ["h", "k", "g"], ["kh"]);
    private static readonly Graphemes D = new(["d", "dd"], ["t", "tt", "dh"]);
    private static readonly Graphemes Dh = new(["dh", "d", "th", "z"], []);
    private static readonly Graphemes R = new(["r", "rr", "rh"], []);
    private static readonly Graphemes Z = new(["z", "s", "zz"], ["ss", "ts", "tz", "x", "th"], ["z", "zz"]);
    private static readonly Graphemes S = new(["s", "ss", "sc", "ps"], ["c", "z", "th", "x"], ["s", "ss"]);
    private static readonly Graphemes SoftS = new(["c", "ce", "s"], []);
    private static readonly Graphemes Sh = new(["sh", "ch", "x", "sch", "sz", "shch", "tsch", "ti", "si", "sj", "cz"], ["s", "ss", "sc", "sk"], ["sh", "ch", "sch"]);
    private static readonly Graphemes SoftSh = new(["ci", "c"], []);
    private static readonly Graphemes Dad = new(["d", "dh"], ["z", "dd"]);
    private static readonly Graphemes Gh = new(["g", "gh", "gg", "gu"], ["r", "j", "h"]);
    private static readonly Graphemes F = new(["f", "v", "ff", "ph", "w", "vv", "pf"], ["p"], ["f", "ff", "v", "ph"]);
    private static readonly Graphemes K = new(["k", "c", "q", "ck", "qu", "ch", "kk", "cc", "que", "cqu", "kh"], ["g", "gh"], ["k", "c", "q", "ck", "qu", "kk", "g", "gu"]);
    private static readonly Graphemes HardG = new(["g", "gu", "gg", "gh", "k", "c", "q"], []);
    private static readonly Graphemes SoftK = new([], ["c", "g"], ["g"]);
    private static readonly Graphemes L = new(["l", "ll"], []);
    private static readonly Graphemes M = new(["m", "mm", "mb"], []);
    private static readonly Graphemes N = new(["n", "nn", "gn", "ng", "kn"], ["mn", "mb", "m"], ["n", "nn"]);
    private static readonly Graphemes HaFinal = new(["h", "a", "e", "at", "et", "ah", "eh"], ["t"]);
    private static readonly Graphemes W = new(["w", "o", "u", "ou", "oo", "ow", "eau", "au", "wh", "ew", "oe", "ue"], ["v", "eu"], ["w", "o", "u", "ou", "oo", "ow"]);
    private static readonly Graphemes Y = new(["y", "i", "e", "ee", "ie", "ea", "ei", "ai", "ay", "ey", "j", "ui", "ae", "ya", "ye", "il"], ["u", "a", "ll", "eu"], ["y", "i", "e", "ee", "ie", "ei", "ai", "ay", "ey"]);
    private static readonly Graphemes Tsh = new(["ch", "tch", "tsch", "cz", "tsh", "shch", "chtch", "zh", "q"], ["c", "ts", "t", "tu", "x", "tx", "cc", "cs", "tj"]);
    private static readonly Graphemes Ts = new(["z", "zz", "ts", "tz", "cz", "ds"], ["c"]);
    private static readonly Graphemes Ay = new(["i", "y", "igh", "ai", "ei", "ay", "ey", "ie", "ye", "uy", "ae"], ["e", "ee", "ea"]);
    private static readonly Graphemes Aw = new(["ow", "ou", "au", "aw", "ao", "o", "u"], ["oo", "eau"]);
    private static readonly Graphemes Yu = new(["u", "ew", "iu", "yu", "eu", "you", "yo", "io", "iou", "ue"], []);
    private static readonly Graphemes X = new(["x", "xx", "xc"], []);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FinalO = new HashSet<string>(StringComparer.Ordinal) { "ot", "os", "aud", "aut", "ault", "aux", "eau", "eaux", "eot", "oud", "oux", "out", "aulx", "op", "oz" }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What an Arabic letter is written as in Latin script.</summary>
    /// <param name="Usual">Graphemes that need no excuse.</param>
    /// <param name="Rare">Graphemes that some press or language uses; they cost, so that few of them fit into one name.</param>
    /// <param name="Native">Of the usual ones, those that Arabs' names are spelled with; all of them when not given.</param>
    private sealed record Graphemes(string[] Usual, string[] Rare, string[]? Native = null)
    {
        private readonly Graphemes? _native = Native is null && Rare.Length == 0 ? null : new Graphemes(Native ?? Usual, []);

        /// <summary>The graphemes that Arabs' names are spelled with.</summary>
        public Graphemes AsNative() => _native ?? this;
    }
}
