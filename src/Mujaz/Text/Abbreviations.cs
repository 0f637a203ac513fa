using System.Collections.Frozen;

namespace Mujaz.Text;

/// <summary>Words that are written with a full stop which ends no sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Titles and the like: something always follows them in the same sentence.</summary>
    private static readonly FrozenSet<string> Leading = Set(
        // English
        "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gen", "col", "lt", "maj", "capt", "cmdr", "sgt", "adm", "sen", "rep", "gov", "pres", "st",
        "mt", "ft",
        "vs", "no", "nos", "fig", "eq", "approx", "dept", "est", "e.g", "i.e", "cf", "al", "vol", "pp", "ed", "eds", "messrs", "atty", "supt", "insp",
        "amb",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        // French
        "m", "mm", "mme", "mmes", "mlle", "mlles", "me", "mes", "mgr", "pr", "drs", "ste", "sts", "janv", "févr", "avr", "juil", "déc", "art", "chap",
        "p",
        "tél", "réf", "env", "av", "bd", "boul", "c.-à-d", "p. ex", "n", "vol", "col", "éd", "hab", "min",
        // Arabic: doctor, engineer, professor, Sheikh, page, number, telephone
        "د", "م", "أ", "ا", "أ.د", "ا.د", "أ.م.د", "ذ", "ص", "ش", "ج", "ق", "ق.م", "ب.م", "رقم", "ت", "ط", "ع", "س", "ف");

    /// <summary>Abbreviations that may also end a sentence: the next word decides.</summary>
    private static readonly FrozenSet<string> Open = Set(
        "etc", "inc", "ltd", "corp", "co", "bros", "jr", "sr", "u.s", "u.k", "u.n", "e.u", "u.s.a", "d.c", "a.m", "p.m", "b.c", "a.d", "ph.d", "b.a",
        "m.a", "bldg", "ave", "blvd",
        "s.a", "s.a.r.l", "s.a.s", "r.a.m", "j.-c", "apr. j.-c", "av. j.-c", "ه", "إلخ", "الخ", "و.م.ع", "أ.ف.ب", "د.إ", "و.أ.ج", "ش.م.م", "a.s.b.l");

    /// <summary>Eras and units behind a number: 1436هـ, 300 ق.م, 5,000m.</summary>
    private static readonly FrozenSet<string> BehindNumbers = Set("هـ", "ه", "م", "ق.م", "ب.م", "m", "min", "p");

    /// <summary>Abbreviations that in small letters are words as well (où il est, the answer is no): they end nothing before a number only.</summary>
    private static readonly FrozenSet<string> WordsToo = Set(
        "est", "no", "art", "sept", "vol", "col", "mes", "me", "min", "ed", "mar", "dec", "al", "st", "hab", "mt");

    /// <summary>Words with which English and French sentences begin, and which are capitals there only.</summary>
    private static readonly FrozenSet<string> Starters = Set(
        "the", "a", "an", "in", "on", "at", "he", "she", "it", "they", "we", "i", "this", "that", "these", "those", "but", "and", "however", "his",
        "her", "their", "its", "there", "as", "after", "before", "when", "while", "if", "for", "by", "with", "from", "some", "many", "more", "most",
        "no", "one", "two", "what", "who", "last", "since", "under", "meanwhile",
        "le", "la", "les", "l", "un", "une", "des", "il", "elle", "ils", "elles", "on", "ce", "cet", "cette", "ces", "mais", "et", "pour", "dans",
        "en", "au", "aux", "selon", "après", "avant", "depuis", "son", "sa", "ses", "leur", "leurs", "nous", "vous", "je", "quant", "si", "par",
        "avec", "sur", "c", "d");

    /// <summary>Whether the stop behind the word ends no sentence.</summary>
    /// <param name="word">The word before the stop, inner stops included ("أ.د", "p.m").</param>
    /// <param name="next">The first word behind the stop; empty before a number.</param>
    /// <param name="isBehindNumber">Whether a number stands before the word.</param>
    public static bool StopIsPartOf(ReadOnlySpan<char> word, ReadOnlySpan<char> next, bool isBehindNumber)
    {
        if (isBehindNumber && Contains(BehindNumbers, word))
        {
            // The era of a year ends a sentence, except before a particle and before the year of the other calendar.
            return word is "ه" or "هـ"
                ? next.Length < 3 || next is "الموافق"
                : next.Length > 0 && ArabicScript.IsLetter(next[0]) && !BeginsSentence(next);
        }

        if (word.Length > 0 && char.IsLower(word[0]) && Contains(WordsToo, word))
        {
            return next.Length == 0;
        }

        if (Contains(Leading, word))
        {
            return !IsShoutedWord(word);
        }

        return Contains(Open, word) ? !BeginsSentence(next) : word.Length > 0 && IsInitial(word);
    }

    /// <summary>"NO." and "ME." in capitals are words, not "no." and "Me".</summary>
    private static bool IsShoutedWord(ReadOnlySpan<char> word) => word.Length > 1 && word is "NO" or "ME" or "AL" or "EST" or "MIN" or "ART";

    /// <summary>A single capital letter, or capitals parted by stops: "J." in "J. Smith", "J.-P." in "J.-P. Sartre".</summary>
    private static bool IsInitial(ReadOnlySpan<char> word) =>
        word.Length <= 5 && char.IsUpper(word[^1]) && (word.Length == 1 || word[^2] is '.' or '-');

    private static bool BeginsSentence(ReadOnlySpan<char> next) =>
        next.Length > 0 && (ArabicScript.IsLetter(next[0]) ? next[0] == 'و' && next.Length > 3 : char.IsUpper(next[0]) && Contains(Starters, next));

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(params ReadOnlySpan<string> words) => words.ToArray().ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
