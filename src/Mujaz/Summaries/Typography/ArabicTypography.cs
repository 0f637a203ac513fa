using System.Text;

namespace Mujaz.Summaries.Typography;

/// <summary>Arabic punctuation and digits.</summary>
internal static class ArabicTypography
{
    private const char Tatweel = '\u0640';

    /// <summary>Arabic comma, semicolon and question mark, no space before a mark, one digit style, no tatweel.</summary>
    public static string Apply(string text, ArabicDigits digits)
    {
        var set = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == Tatweel)
            {
                continue;
            }

            var mark = MarkFor(text, index);
            if (IsClosingMark(mark) && set.Length > 0 && set[^1] == ' ')
            {
                set.Length--;
            }

            set.Append(DigitFor(mark, digits));
        }

        return set.ToString();
    }

    private static char MarkFor(string text, int index) => text[index] switch
    {
        // Between digits these are decimal and thousand marks, in Latin words a part of the word.
        ',' when !TouchesLatin(text, index) => '،',
        ';' when !TouchesLatin(text, index) => '؛',
        '?' when !TouchesLatin(text, index) => '؟',
        var other => other,
    };

    private static bool TouchesLatin(string text, int index) =>
        index > 0 && index + 1 < text.Length
        && char.IsAscii(text[index - 1]) && char.IsLetterOrDigit(text[index - 1])
        && char.IsAscii(text[index + 1]) && char.IsLetterOrDigit(text[index + 1]);

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
