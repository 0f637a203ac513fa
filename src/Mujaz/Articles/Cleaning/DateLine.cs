using System.Collections.Frozen;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>Recognises lines that tell nothing but a date or time.</summary>
internal static class DateLine
{
    private const int LongestDateLine = 12;

    /// <summary>What stands beside the names of months and days, and the parts of months of two words.</summary>
    private static readonly FrozenSet<string> OtherWords =
        ("يوم كانون تشرين الأول الثاني ربيع جمادى الأولى الآخرة القعدة الحجة ذو ذي هـ م ص صباحا مساء الساعة على في من و بتوقيت غرينيتش منذ ساعة ساعات دقيقة "
        + "دقائق أيام قبل واحدة واحد "
        + "le à h heures min il y a jour jours heure 1er gmt utc "
        + "at on in de am pm et est bst cet hours hour minutes ago days day mins read st nd rd th of")
        .Split(' ').Select(word => TextFolding.FoldLine(word)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the line is a date or time and nothing else, with at least one number.</summary>
    public static bool IsDateLine(string line)
    {
        var words = TextFolding.FoldLine(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= LongestDateLine
            && Array.TrueForAll(words, IsDateWord)
            && Array.Exists(words, word => char.IsAsciiDigit(word[0]))
            && (Array.Exists(words, word => word.Length > 2 && IsWord(word)) || IsNumericDate(words));
    }

    /// <summary>Numbers, words of dates, and numbers with a word attached ("10h30", "2025م").</summary>
    private static bool IsDateWord(string word) =>
        IsWord(word) || (char.IsAsciiDigit(word[0]) && word.Length <= 6);

    private static bool IsWord(string word) => OtherWords.Contains(word) || CalendarWords.IsNameOfAnyLanguage(word);

    /// <summary>"14/04/2025 10:30": three numbers, one of them a year.</summary>
    private static bool IsNumericDate(string[] words) =>
        words.Length >= 3 && Array.TrueForAll(words[..3], word => word.All(char.IsAsciiDigit)) && words[..3].Count(word => word.Length == 4) == 1;
}
