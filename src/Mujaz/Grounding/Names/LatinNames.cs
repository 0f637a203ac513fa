using System.Collections.Frozen;
using Mujaz.Grounding.Dates;
using Mujaz.Grounding.Numbers;
using Mujaz.Grounding.Text;
using Mujaz.Languages;

namespace Mujaz.Grounding.Names;

/// <summary>Which words of a French or English text are names.</summary>
internal static class LatinNames
{
    private static readonly FrozenSet<string> Common =
        NameData.Words("common-english.txt").Concat(NameData.Words("common-french.txt")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Endings of common nouns and adjectives, which headlines and institutions write with a capital.</summary>
    private static readonly string[] CommonEndings =
    [
        "tion", "tions", "ment", "ments", "ness", "ity", "ities", "ship", "ism", "isme", "ology", "ologie", "ful", "ous", "eux", "euse", "ive", "ives",
        "ence", "ences", "ance", "ances", "able", "ables", "ible", "ical", "ique", "iques", "ally", "ement", "teur", "teurs", "trice", "ably",
        "aire", "aires", "ale", "aux", "elle", "elles", "iste", "istes", "ists", "ist", "ers", "ies", "iere", "ieres", "ites", "ees", "ated", "ised", "ized",
        "ant", "ants", "ent", "less", "ward", "wards", "ture", "tures", "age", "ages", "tive", "tives", "tor", "tors", "rs", "ed", "ly", "es", "ique",
    ];

    /// <summary>The longest word in -ing that is rather a name: Sterling, Pickering, Beijing.</summary>
    private const int MaxNameInIng = 8;

    /// <summary>Endings of inflected common words.</summary>
    private static readonly string[] Inflections = ["s", "es", "d", "ed", "e", "er", "al", "ic", "y", "x"];

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

    private const double Likely = 0.8;

    /// <summary>The longest run of capitals that is not judged: acronyms are translated (OMS, WHO).</summary>
    private const int MaxTranslatedAcronym = 4;

    /// <summary>How sure it is that the token is a name, known places and peoples apart.</summary>
    public static double ConfidenceOf(TextAnalysis text, int position, NameIndex? article)
    {
        if (!IsCandidate(text, position))
        {
            return 0;
        }

        var token = text.Tokens[position];
        if (token.Shape == WordShape.AllCapitals)
        {
            return token.Folded.Length <= MaxTranslatedAcronym ? 0 : Likely;
        }

        return LooksCommon(token.Folded) || article?.HasLower(token.Folded) == true ? 0 : Likely;
    }

    /// <summary>Whether the token can be a name: a capitalised word that is no common word, number, month or weekday.</summary>
    private static bool IsCandidate(TextAnalysis text, int position)
    {
        var token = text.Tokens[position];
        if (!token.IsLatinWord || !token.IsCapitalized || token.Folded.Length < 3
            || Common.Contains(token.Folded) || IsCalendarOrNumber(token.Folded, text.Language))
        {
            return false;
        }

        return !StartsSentence(text.Tokens, position) || IsNameAtStart(text.Tokens, position);
    }

    /// <summary>Whether the word is a common one by its form.</summary>
    public static bool LooksCommon(string word)
    {
        foreach (var ending in CommonEndings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return Common.Contains(word) || IsGerund(word) || Inflections.Any(ending => IsInflected(word, ending));
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
        word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal) && Common.Contains(word[..^ending.Length]);

    /// <summary>Whether two words are parts of one name: both with a capital, or a particle or the possessive s beside one.</summary>
    public static bool IsPair(Token first, Token second) =>
        first.IsLatinWord && second.IsLatinWord
        && ((first.IsCapitalized && (second.IsCapitalized || second.Folded == "s")) || (second.IsCapitalized && Particles.Contains(first.Folded)));

    private static bool IsCalendarOrNumber(string word, Language language) =>
        CalendarWords.MonthOf(word, language) > 0 || CalendarWords.WeekdayOf(word, language) > 0 || NumberVocabulary.Of(language).TryGet(word, out _, out _);

    private static bool StartsSentence(List<Token> tokens, int position)
    {
        for (var i = position - 1; i >= 0; i--)
        {
            if (tokens[i].Kind != TokenKind.Symbol)
            {
                // An elided article before the word does not make it less the first: L'Élysée.
                if (tokens[i].Folded.Length == 1 && i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Symbol && tokens[i + 1].Folded[0] is '\'' or '’')
                {
                    continue;
                }

                return false;
            }

            if (tokens[i].Folded[0] is '.' or '!' or '?' or ':' or '"' or '“' or '«' or '…' or '•' or '‘' or '-' or '–' or '(')
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>At the start of a sentence only what looks like a name counts: before another capital, or of no common form.</summary>
    private static bool IsNameAtStart(List<Token> tokens, int position)
    {
        var word = tokens[position].Folded;
        var hasNextCapital = position + 1 < tokens.Count && tokens[position + 1].IsCapitalized;
        return hasNextCapital || !LooksCommon(word);
    }
}
