namespace Mujaz.Grounding.Names;

/// <summary>
/// Whether an Arabic and a Latin spelling can be the same name, by aligning letters with the graphemes they stand for.
/// Allows what the press of the region does: ou, w and u for و; ch, sh for ش; dj, j, g for ج; k, q, c for ق and ك;
/// p for ب, v for ف; unwritten short vowels; doubled and silent letters.
/// </summary>
internal static class Transliteration
{
    /// <summary>Longer words are no names, and the alignment costs the product of the lengths.</summary>
    private const int MaxLength = 24;

    private const float Never = 100;

    /// <summary>Whether the folded spellings can be the same name.</summary>
    public static bool Matches(string arabic, string latin)
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

        var limit = consonants switch { <= 1 => 0.35f, 2 => 0.6f, 3 => 0.9f, _ => 1.15f };
        return Cost(arabic, latin, limit) <= limit;
    }

    /// <summary>The cost of the best alignment, or more than the limit when there is none within it.</summary>
    private static float Cost(string arabic, string latin, float limit)
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
                Extend(costs, width, i, j, cost, arabic, latin);
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

    private static void Extend(Span<float> costs, int width, int i, int j, float cost, string arabic, string latin)
    {
        if (j < latin.Length)
        {
            Lower(ref costs[(i * width) + j + 1], cost + SkipLatin(latin, j));
            if (latin[j] == 'g' && j + 1 < latin.Length && latin[j + 1] == 'h')
            {
                Lower(ref costs[(i * width) + j + 2], cost + 0.3f);
            }
        }

        if (i >= arabic.Length)
        {
            return;
        }

        Lower(ref costs[((i + 1) * width) + j], cost + SkipArabic(arabic, i));
        if (arabic[i] == 'ت' && i + 1 < arabic.Length && arabic[i + 1] == 'ش')
        {
            AlignGraphemes(costs, width, i + 2, j, cost, latin, GraphemesOfTsh);
        }

        AlignGraphemes(costs, width, i + 1, j, cost, latin, GraphemesOf(arabic[i]));

        // x is two letters in Arabic: كس.
        if (j < latin.Length && latin[j] == 'x' && i + 1 < arabic.Length && arabic[i] is 'ك' or 'ق' && arabic[i + 1] is 'س' or 'ز')
        {
            Lower(ref costs[((i + 2) * width) + j + 1], cost);
        }
    }

    private static void AlignGraphemes(Span<float> costs, int width, int row, int j, float cost, string latin, string[] graphemes)
    {
        for (var k = 0; k < graphemes.Length; k++)
        {
            var grapheme = graphemes[k];
            if (string.CompareOrdinal(latin, j, grapheme, 0, grapheme.Length) == 0 && j + grapheme.Length <= latin.Length)
            {
                Lower(ref costs[(row * width) + j + grapheme.Length], cost);
            }
        }
    }

    private static void Lower(ref float cell, float cost)
    {
        if (cost < cell)
        {
            cell = cost;
        }
    }

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
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => at == 0 ? 0.4f : "aeiou".Contains(latin[at - 1]) ? 0.25f : 0.12f,
            'h' => 0.25f,
            'w' when at == 0 && latin.Length > 1 && latin[1] == 'r' => 0.1f,
            'k' when at == 0 && latin.Length > 1 && latin[1] == 'n' => 0.1f,
            'c' when at > 0 && latin[at - 1] is 's' or 'k' => 0.3f,
            'c' when !isLast && latin[at + 1] is 'k' => 0.05f,
            'd' when !isLast && latin[at + 1] is 'g' or 'j' or 't' => 0.2f,
            't' when !isLast && latin[at + 1] is 'c' or 's' or 'z' => 0.2f,
            't' or 's' or 'd' or 'x' or 'z' or 'p' when isLast => 0.5f,
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

    private static readonly string[] GraphemesOfTsh = ["ch", "tch", "tsch", "c", "cz", "tsh", "ts", "t", "tu"];

    private static string[] GraphemesOf(char letter) => letter switch
    {
        'ا' => A,
        'ب' => B,
        'پ' => P,
        'ت' => T,
        'ث' => Th,
        'ج' => J,
        'چ' => Ch,
        'ح' => H,
        'خ' => Kh,
        'د' => D,
        'ذ' => Dh,
        'ر' => R,
        'ز' => Z,
        'ژ' => J,
        'س' => S,
        'ش' => Sh,
        'ص' => S,
        'ض' => Dad,
        'ط' => T,
        'ظ' => Dh,
        'ع' => A,
        'غ' => Gh,
        'ف' or 'ڤ' or 'ڥ' => F,
        'ق' or 'ك' or 'گ' or 'ڭ' or 'ڨ' => K,
        'ل' => L,
        'م' => M,
        'ن' => N,
        'ه' => HaFinal,
        'و' => W,
        'ي' => Y,
        _ => [],
    };

    private static readonly string[] A = ["a", "e", "i", "o", "u", "aa", "ea", "ai", "au", "ei", "eu", "y", "ah"];
    private static readonly string[] B = ["b", "bb", "p", "pp", "v"];
    private static readonly string[] P = ["p", "pp", "b"];
    private static readonly string[] T = ["t", "tt", "th", "d", "pt"];
    private static readonly string[] Th = ["th", "s", "t"];
    private static readonly string[] J = ["g", "j", "dj", "dg", "ge", "gg", "gu", "dge", "z", "gi", "gh", "jj"];
    private static readonly string[] Ch = ["ch", "tch", "c", "sh"];
    private static readonly string[] H = ["h", "hh", "kh"];
    private static readonly string[] Kh = ["kh", "ch", "j", "x", "h", "k", "g"];
    private static readonly string[] D = ["d", "dd", "t"];
    private static readonly string[] Dh = ["dh", "d", "th", "z"];
    private static readonly string[] R = ["r", "rr", "rh"];
    private static readonly string[] Z = ["z", "s", "zz", "ss", "ts", "tz", "x", "th"];
    private static readonly string[] S = ["s", "ss", "c", "z", "sc", "ce", "ps", "th", "x"];
    private static readonly string[] Sh = ["sh", "ch", "sch", "s", "ti", "ci", "sz", "shch", "si", "tsch", "ss"];
    private static readonly string[] Dad = ["d", "dh", "z"];
    private static readonly string[] Gh = ["g", "gh", "gg", "gu", "r", "j"];
    private static readonly string[] F = ["f", "v", "ff", "ph", "w", "p", "vv"];
    private static readonly string[] K = ["k", "c", "q", "ck", "qu", "ch", "kk", "cc", "g", "que", "cqu", "kh", "gh"];
    private static readonly string[] L = ["l", "ll"];
    private static readonly string[] M = ["m", "mm", "mb"];
    private static readonly string[] N = ["n", "nn", "gn", "ng", "kn", "mn"];
    private static readonly string[] HaFinal = ["h", "a", "e", "t", "at", "et", "ah", "eh"];
    private static readonly string[] W = ["w", "o", "u", "ou", "oo", "v", "ow", "eau", "au", "wh", "eu", "ew", "oe", "ue"];
    private static readonly string[] Y = ["y", "i", "e", "ee", "ie", "ea", "ei", "ai", "ay", "ey", "j", "ui", "ae", "u", "ya", "ye", "a", "ll", "il"];
}
