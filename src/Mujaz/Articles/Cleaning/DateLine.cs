using System.Collections.Frozen;
using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>Recognises lines that tell nothing but a date or time.</summary>
internal static class DateLine
{
    private const int LongestDateLine = 12;

    private static readonly FrozenSet<string> Words = new[]
    {
        "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد", "يوم", "يناير", "فبراير", "مارس", "أبريل", "إبريل", "ابريل", "ماي", "مايو", "يونيو", "يونيه", "يوليوز", "يوليو", "غشت", "أغسطس", "شتنبر", "سبتمبر", "أكتوبر", "نونبر", "نوفمبر", "دجنبر", "ديسمبر", "جانفي", "فيفري", "أفريل", "جوان", "جويلية", "أوت", "كانون", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين", "الأول", "الثاني",
        "محرم", "صفر", "ربيع", "جمادى", "الأولى", "الآخرة", "رجب", "شعبان", "رمضان", "شوال", "القعدة", "الحجة", "ذو", "ذي", "هـ", "م", "ص", "صباحا", "مساء", "الساعة", "على", "في", "بتوقيت", "غرينيتش", "منذ", "ساعة", "ساعات", "دقيقة", "دقائق", "أيام", "قبل", "واحدة", "واحد",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc", "le", "à", "h", "heures", "min", "il", "y", "a", "jour", "jours", "heure", "1er", "gmt", "utc",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "dec", "at", "am", "pm", "et", "est", "bst", "cet", "hours", "hour", "minutes", "ago", "days", "day", "mins", "read", "st", "nd", "rd", "th", "of",
    }.Select(word => LineFolding.Fold(word)).ToFrozenSet();

    /// <summary>Whether the line is a date or time and nothing else, with at least one number.</summary>
    public static bool IsDateLine(string line)
    {
        var words = LineFolding.Fold(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= LongestDateLine
            && Array.TrueForAll(words, IsDateWord)
            && Array.Exists(words, word => char.IsAsciiDigit(word[0]))
            && (Array.Exists(words, word => word.Length > 2 && Words.Contains(word)) || IsNumericDate(words));
    }

    /// <summary>Numbers, words of dates, and numbers with a word attached ("10h30", "2025م").</summary>
    private static bool IsDateWord(string word) =>
        Words.Contains(word) || (char.IsAsciiDigit(word[0]) && word.Length <= 6);

    /// <summary>"14/04/2025 10:30": three numbers, one of them a year.</summary>
    private static bool IsNumericDate(string[] words) =>
        words.Length >= 3 && Array.TrueForAll(words[..3], word => word.All(char.IsAsciiDigit)) && words[..3].Count(word => word.Length == 4) == 1;
}
