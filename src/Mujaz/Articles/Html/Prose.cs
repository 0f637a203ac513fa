namespace Mujaz.Articles.Html;

/// <summary>Tells running text from labels by its shape alone, so that it works in every language.</summary>
internal static class Prose
{
    /// <summary>Text of this many characters is running text even without a full stop (Readability counts from 25, Boilerpipe from about 80).</summary>
    private const int LongText = 100;

    private const int ShortestText = 25;

    public static bool IsProse(string text, int linkChars)
    {
        if (text.Length < ShortestText || linkChars * 2 > text.Length)
        {
            return false;
        }

        return EndsSentence(text) ? WordsReach(text, 5) : text.Length >= LongText && WordsReach(text, 12);
    }

    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \t\n\u00A0\u200F\u200E\"'”’»“«)]");
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or '…' or '؟' or '۔' or ':' or ';' or '؛' or '。';
    }

    private static bool WordsReach(ReadOnlySpan<char> text, int minimum)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isLetter = char.IsLetter(c);
            if (isLetter && (!inWord || IsWrittenWithoutSpaces(c)) && ++words >= minimum)
            {
                return true;
            }

            inWord = isLetter || (inWord && c is '\'' or '’' or '-');
        }

        return false;
    }

    /// <summary>Thai, Lao, Chinese and Japanese: a character counts as a word.</summary>
    private static bool IsWrittenWithoutSpaces(char c) => c is >= '\u0E00' and <= '\u0EFF' or >= '\u2E80' and < '\uAC00' or >= '\uF900' and <= '\uFAFF';
}
