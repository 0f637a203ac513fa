using System.Collections.Frozen;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Which words of French and English can be names by their form, apart from where they stand.</summary>
internal static class LatinNames
{
    private static readonly FrozenSet<string> Common =
        NameData.Words("common-english.txt").Concat(NameData.Words("common-french.txt")).Concat(NameCues.FormsOfAddress).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Endings that make a common noun or adjective of nearly every word of some length; surnames seldom have them.</summary>
    private static readonly string[] CommonEndings =
    [
        "tion", "tions", "ment", "ments", "ness", "ity", "ities", "ites", "ship", "ism", "isme", "ology", "ologie", "iste", "istes", "ist", "ists",
        "teur", "teurs", "trice", "trices", "euse", "euses", "ical", "ally", "ement", "ienne", "iennes", "iens", "ences", "ances", "iques", "tives",
    ];

    /// <summary>Endings of common words that surnames have as well (Jones, Turner, Sargent): common only in the name of an institution.</summary>
    private static readonly string[] UnsureEndings =
    [
        "ful", "ous", "eux", "ive", "ives", "ence", "ance", "able", "ables", "ible", "ique", "ably", "aire", "aires", "ale", "aux", "elle", "elles",
        "ers", "ies", "iere", "ieres", "ees", "ated", "ised", "ized", "ant", "ants", "ent", "less", "ward", "wards", "ture", "tures", "age", "ages",
        "tive", "tor", "tors", "rs", "ed", "ly", "es", "er", "al", "ic",
    ];

    /// <summary>The shortest stem before <see cref="CommonEndings"/>: Clement and Pasteur are names.</summary>
    private const int MinStem = 4;

    /// <summary>The longest word in -ing that is rather a name: Sterling, Pickering, Beijing.</summary>
    private const int MaxNameInIng = 8;

    /// <summary>Endings of the plural and the feminine.</summary>
    private static readonly string[] Inflections = ["s", "es", "e", "x"];

    /// <summary>What stands before a family name and is often written together with it in Arabic: de Gaulle, ديغول.</summary>
    private static readonly FrozenSet<string> Particles =
        FrozenSet.Create(StringComparer.Ordinal, "de", "di", "da", "do", "du", "del", "la", "le", "al", "el", "es", "ben", "bin", "ibn", "van", "von", "der", "ter", "mac", "mc", "o", "d", "l", "m", "n");

    /// <summary>Endings that French and English names differ by.</summary>
    private static readonly string[] NameEndings =
        ["iennes", "iens", "ienne", "ians", "aises", "aise", "ian", "ien", "ish", "ais", "ois", "ique", "ie", "ia", "es", "an", "ic", "y", "s", "e", "a"];

    /// <summary>A word without the ending its form in the other language may lack; at least four letters stay.</summary>
    public static string StemOf(string word)
    {
        foreach (var ending in NameEndings)
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    /// <summary>Whether the word is a listed common one, in the plural and the feminine too.</summary>
    public static bool IsCommon(string word) => Common.Contains(word) || IsGerund(word) || Inflections.Any(ending => IsInflected(word, ending));

    /// <summary>Whether the word is common by its ending, whatever its stem.</summary>
    public static bool HasCommonEnding(string word) => HasEnding(word, CommonEndings, MinStem);

    /// <summary>Whether the word ends as common words and names do.</summary>
    public static bool HasUnsureEnding(string word) => HasEnding(word, UnsureEndings, 3) || HasEnding(word, CommonEndings, 3);

    /// <summary>Whether two words are parts of one name: both with a capital, or a particle or the possessive s beside one.</summary>
    public static bool IsPair(Token first, Token second) =>
        first.IsLatinWord && second.IsLatinWord
        && ((first.IsCapitalized && (second.IsCapitalized || second.Folded == "s")) || (second.IsCapitalized && IsParticle(first.Folded)));

    /// <summary>Whether the folded word stands before family names.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    private static bool HasEnding(string word, string[] endings, int minStem)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= minStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word in -ing is a verb's: from a common stem (Boeing is none), or too long for most names.</summary>
    private static bool IsGerund(string word)
    {
        if (word.Length < 6 || !word.EndsWith("ing", StringComparison.Ordinal))
        {
            return false;
        }

        var stem = word[..^3];
        return word.Length > MaxNameInIng || Common.Contains(stem) || Common.Contains(stem + "e") || (stem[^1] == stem[^2] && Common.Contains(stem[..^1]));
    }

    private static bool IsInflected(string word, string ending) =>
        word.Length - ending.Length >= (ending == "s" ? 3 : MinStem) && word.EndsWith(ending, StringComparison.Ordinal) && Common.Contains(word[..^ending.Length]);
}
