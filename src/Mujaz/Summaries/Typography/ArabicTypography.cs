using System.Text;
using Mujaz.Text;

namespace Mujaz.Summaries.Typography;

/// <summary>Arabic punctuation and digits.</summary>
internal static class ArabicTypography
{
    private const char Tatweel = '\u0640';

    /// <summary>Arabic comma, semicolon and question mark, no space before a mark, one digit style, no tatweel inside words.</summary>
    public static string Apply(string text, ArabicDigits digits)
    {
        var set = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == Tatweel && !IsMeant(text, index))
            {
                continue;
            }

            var mark = MarkFor(text, index);
            if (IsClosingMark(mark) && set.Length > 0 && set[^1] == ' ' && !BeginsWord(text, index))
            {
                set.Length--;
            }

            set.Append(DigitFor(mark, digits));
        }

        return set.ToString();
    }

    /// <summary>
    /// Whether the tatweel carries a meaning: the last of هـ (the Hijri era), and of letters joined to a number, a Latin word
    /// or a quotation (بـ99, لـ«…»). Any other only stretches a word.
    /// </summary>
    private static bool IsMeant(string text, int index)
    {
        var next = index + 1 < text.Length ? text[index + 1] : ' ';
        if (next == ' ' && index + 2 < text.Length && char.IsAsciiLetterOrDigit(text[index + 2]))
        {
            next = text[index + 2];
        }

        if (index == 0 || next == Tatweel || !ArabicScript.IsLetterOrMark(text[index - 1]) || ArabicScript.IsLetterOrMark(next))
        {
            return false;
        }

        return char.IsLetterOrDigit(next) || next is '«' or '“' or '"' or '(' or '$' or '€' or '£'
            || (text[index - 1] == 'ه' && (index == 1 || !ArabicScript.IsLetterOrMark(text[index - 2])));
    }

    /// <summary>Whether the mark belongs to what follows: .NET, .ma.</summary>
    private static bool BeginsWord(string text, int index) =>
        text[index] == '.' && index + 1 < text.Length && char.IsAsciiLetterOrDigit(text[index + 1]);

    private static char MarkFor(string text, int index) => text[index] switch
    {
        // Between digits these are decimal and thousand marks, between Latin words marks of theirs.
        ',' when !IsInLatin(text, index) => '،',
        ';' when !IsInLatin(text, index) => '؛',
        '?' when !IsInLatin(text, index) => '؟',
        var other => other,
    };

    private static bool IsInLatin(string text, int index)
    {
        var next = index + 1;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return index > 0 && next < text.Length && char.IsAsciiLetterOrDigit(text[index - 1]) && char.IsAsciiLetterOrDigit(text[next])
            && (next == index + 1 || (char.IsAsciiLetter(text[index - 1]) && char.IsAsciiLetter(text[next])));
    }

    private static bool IsClosingMark(char mark) => mark is '،' or '؛' or '؟' or '.' or ':' or '!';

    private static char DigitFor(char character, ArabicDigits digits) => (digits, character) switch
    {
        (ArabicDigits.Western, >= '\u0660' and <= '\u0669') => (char)(character - '\u0660' + '0'),
        (ArabicDigits.Western, >= '\u06F0' and <= '\u06F9') => (char)(character - '\u06F0' + '0'),
        (ArabicDigits.ArabicIndic, >= '0' and <= '9') => (char)(character - '0' + '\u0660'),
        (ArabicDigits.ArabicIndic, >= '\u06F0' and <= '\u06F9') => (char)(character - '\u06F0' + '\u0660'),
        _ => character,
    };
}
