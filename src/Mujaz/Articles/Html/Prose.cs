using AngleSharp.Dom;
using Mujaz.Text;

namespace Mujaz.Articles.Html;

/// <summary>Tells running text from labels by its shape alone, so that it works in every language.</summary>
internal static class Prose
{
    /// <summary>
    /// Text of this many characters is running text even without a full stop (Readability counts from 25, Boilerpipe from about 80).
    /// </summary>
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

    /// <summary>Whether the text is a full sentence of some length: what nobody uses as a label, a headline or a link to another article.</summary>
    public static bool IsFullSentence(string text) => WordsReach(text, 10) && EndsSentence(text) && text.TrimEnd()[^1] is not (':' or ';' or '؛');

    /// <summary>Whether a text too short to be running text by its length is a sentence all the same: "Le vote est acquis.", "« Enfin ! »".</summary>
    public static bool IsShortSentence(string text)
    {
        var end = SentenceEnds.WithoutClosers(text);
        return end.Length > 1 && (end[^1] is '!' or '?' or '؟' || (end[^1] is '.' or '…' or '۔' or '。' && WordsReach(text, 3)));
    }

    /// <summary>Whether a text has so many words that it is no name and no label, even without a full stop.</summary>
    public static bool IsUnstopped(string text) => WordsReach(text, 8);

    /// <summary>Whether the element holds the text of a paragraph, judged by as much of it as that takes.</summary>
    public static bool IsParagraph(IElement element)
    {
        var chars = 0;
        foreach (var child in element.ChildNodes)
        {
            chars += child is IText text ? text.Data.AsSpan().Trim().Length : 0;
            if (chars >= LongText)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text ends as a sentence does, or as a paragraph that leads on to a list or a quotation.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text) => SentenceEnds.Close(text) || SentenceEnds.WithoutClosers(text) is [.., ':' or ';' or '؛'];

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
