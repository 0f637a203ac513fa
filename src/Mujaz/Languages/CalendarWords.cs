using System.Collections.Frozen;

namespace Mujaz.Languages;

/// <summary>
/// Month and weekday names, folded (<see cref="Text.TextFolding"/>: both of its forms are the same for them). Arabic has several sets of
/// month names: Gulf and Egyptian (يناير), Levantine and Iraqi (كانون الثاني), Moroccan (غشت) and Algerian and Tunisian (جانفي); all of
/// them are known. Names are those of a <see cref="Language"/>, so they stand in this layer and not with the other words of text.
/// </summary>
internal static class CalendarWords
{
    /// <summary>Hijri months are numbered from here on, so that they are never taken for Gregorian ones.</summary>
    public const int FirstHijriMonth = 101;

    private static readonly FrozenDictionary<string, int> ArabicMonths = Number(1,
        "يناير|جانفي|ينابر", "فبراير|شباط|فيفري|فبرائر", "مارس|اذار|مارث", "ابريل|نيسان|افريل", "مايو|ايار|ماي", "يونيو|يونيه|حزيران|جوان",
        "يوليو|يوليه|تموز|جويليه|يوليوز", "اغسطس|غشت|اوت|اب", "سبتمبر|ايلول|شتنبر|سبتنبر", "اكتوبر|اكتوبير", "نوفمبر|نونبر|نوفنبر",
        "ديسمبر|دجنبر|دسمبر|ديسنبر");

    private static readonly FrozenDictionary<string, int> EnglishMonths = Number(1,
        "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sept|sep",
        "october|oct", "november|nov", "december|dec");

    private static readonly FrozenDictionary<string, int> FrenchMonths = Number(1,
        "janvier|janv", "fevrier|fevr|fev", "mars", "avril|avr", "mai", "juin", "juillet|juil", "aout", "septembre", "octobre|oct",
        "novembre|nov", "decembre|dec");

    /// <summary>The months of the languages whose pages stand beside ours: German, Spanish, Italian, Portuguese, Dutch.</summary>
    private static readonly FrozenDictionary<string, int> NeighbouringMonths = Number(1,
        "januar|enero|gennaio|janeiro", "februar|febrero|febbraio|fevereiro", "marz|marzo|marco", "abril|aprile", "mayo|maggio|maio|mei",
        "juni|junio|giugno|junho", "juli|julio|luglio|julho", "agosto|augustus", "septiembre|settembre|setembro",
        "oktober|okt|octubre|ottobre|outubro",
        "noviembre|novembro", "dezember|dez|diciembre|dicembre|dezembro");

    /// <summary>The Levant's months of two words, with a space.</summary>
    private static readonly FrozenDictionary<string, int> LevantineMonths = new Dictionary<string, int>
    {
        ["كانون الثاني"] = 1,
        ["تشرين الاول"] = 10,
        ["تشرين الثاني"] = 11,
        ["كانون الاول"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> ArabicHijri = Number(FirstHijriMonth,
        "محرم", "صفر", "", "", "", "", "رجب", "شعبان", "رمضان", "شوال", "", "");

    private static readonly FrozenDictionary<string, int> LatinHijri = Number(FirstHijriMonth,
        "muharram|moharram|mouharram", "safar", "", "", "", "", "rajab|redjeb|rajeb", "shaban|chaabane|chaban|shaaban|chaabane", "ramadan|ramadhan",
        "shawwal|chawwal|chaoual|shawal", "", "");

    private static readonly FrozenDictionary<string, int> ArabicWeekdays = Number(1,
        "الاثنين|الاتنين", "الثلاثاء|الثلاثا|الثلاتاء", "الاربعاء|الاربعا", "الخميس", "الجمعه", "السبت", "الاحد");

    private static readonly FrozenDictionary<string, int> EnglishWeekdays = Number(1,
        "monday|mondays|mon", "tuesday|tuesdays|tue|tues", "wednesday|wednesdays|wed", "thursday|thursdays|thu|thur|thurs",
        "friday|fridays|fri", "saturday|saturdays|sat", "sunday|sundays|sun");

    private static readonly FrozenDictionary<string, int> EnglishWeekdaysInArabic = Number(1,
        "مونداي|ماندي", "تيوزداي|تيوسداي", "وينزداي|وينسداي", "ثيرسداي|ثورسداي", "فرايداي|فرايدي|فريداي", "ساترداي|ستردي", "صنداي|صاندي");

    private static readonly FrozenDictionary<string, int> FrenchWeekdays = Number(1,
        "lundi|lundis|lun", "mardi|mardis|mar", "mercredi|mercredis|mer", "jeudi|jeudis|jeu", "vendredi|vendredis|ven|vend", "samedi|samedis|sam",
        "dimanche|dimanches|dim");

    /// <summary>Month names that are everyday words too: they count only beside a number or behind "month".</summary>
    private static readonly FrozenSet<string> Ambiguous = new[]
    {
        "مارس", "ماي", "جوان", "اوت", "اب", "صفر", "رجب", "شعبان", "محرم", "march", "mar", "may", "mars", "safar", "jan", "avr", "dec", "sep",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The month a folded word names: 1 to 12, from <see cref="FirstHijriMonth"/> for Hijri ones, or 0.</summary>
    public static int MonthOf(string word, Language language)
    {
        var (gregorian, hijri) = language.Code switch
        {
            "ar" or "ary" => (ArabicMonths, ArabicHijri),
            "fr" => (FrenchMonths, LatinHijri),
            _ => (EnglishMonths, LatinHijri),
        };
        return gregorian.TryGetValue(word, out var month) || hijri.TryGetValue(word, out month) ? month : 0;
    }

    /// <summary>Whether the folded word names a month in any of the languages.</summary>
    public static bool IsMonthOfAnyLanguage(string word) =>
        EnglishMonths.ContainsKey(word) || FrenchMonths.ContainsKey(word) || ArabicMonths.ContainsKey(word);

    /// <summary>
    /// The Gregorian month, 1 to 12, that a folded name means in any language of a page, the neighbouring ones included; 0 when it is none.
    /// </summary>
    public static int MonthOfAnyPage(string name) =>
        EnglishMonths.TryGetValue(name, out var month) || FrenchMonths.TryGetValue(name, out month) || ArabicMonths.TryGetValue(name, out month)
        || LevantineMonths.TryGetValue(name, out month) || NeighbouringMonths.TryGetValue(name, out month) ? month : 0;

    /// <summary>Whether the folded word names a month, of the Hijri year too, or a weekday in any of the three languages.</summary>
    public static bool IsNameOfAnyLanguage(string word) =>
        IsMonthOfAnyLanguage(word) || ArabicHijri.ContainsKey(word)
        || ArabicWeekdays.ContainsKey(word) || FrenchWeekdays.ContainsKey(word) || EnglishWeekdays.ContainsKey(word);

    /// <summary>Whether a folded name of a weekday is cut short (sam., Wed): it counts only beside a date.</summary>
    public static bool IsShortWeekday(string word) =>
        word.Length <= 5 && !word.EndsWith("di", StringComparison.Ordinal) && word[0] is >= 'a' and <= 'z';

    /// <summary>Whether a month's name is an everyday word too (may, مارس).</summary>
    public static bool IsAmbiguousMonth(string word) => Ambiguous.Contains(word);

    /// <summary>The weekday a folded word names, 1 (Monday) to 7, or 0.</summary>
    public static int WeekdayOf(string word, Language language) =>
        (language.Code switch { "ar" or "ary" => ArabicWeekdays, "fr" => FrenchWeekdays, _ => EnglishWeekdays }).GetValueOrDefault(word);

    /// <summary>The weekday an English name means in a text of another language (The Sunday Times, صنداي تايمز), or 0.</summary>
    public static int ForeignWeekdayOf(string word) =>
        EnglishWeekdays.TryGetValue(word, out var weekday) && word.Length >= 6 ? weekday : EnglishWeekdaysInArabic.GetValueOrDefault(word);

    private static FrozenDictionary<string, int> Number(int first, params string[] names) =>
        names.SelectMany((list, index) => list.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, Value: first + index)))
            .DistinctBy(pair => pair.name)
            .ToFrozenDictionary(pair => pair.name, pair => pair.Value, StringComparer.Ordinal);
}
