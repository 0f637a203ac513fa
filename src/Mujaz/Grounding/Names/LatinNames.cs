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
        "ence", "ences", "ance", "ances", "able", "ables", "ible", "ical", "ique", "iques", "ing", "ally", "ement", "teur", "teurs", "trice", "ably",
        "aire", "aires", "ale", "aux", "elle", "elles", "iste", "istes", "ists", "ist", "ers", "ies", "iere", "ieres", "ites", "ees", "ated", "ised", "ized",
        "ant", "ants", "ent", "less", "ward", "wards", "ture", "tures", "age", "ages", "tive", "tives", "tor", "tors", "rs", "ed", "ly", "es", "ique",
    ];

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

    /// <summary>Whether the token can be a name: a capitalised word that is no common word, number, month or weekday.</summary>
    public static bool IsCandidate(TextAnalysis text, int position)
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

        return Common.Contains(word) || (word.Length > 4 && (Common.Contains(word[..^1]) || Common.Contains(word[..^2])));
    }

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
