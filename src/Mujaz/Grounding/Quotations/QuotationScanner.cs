using System.Buffers;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Finds what stands between quotation marks: « », “ ”, „ “, and straight ones in pairs.</summary>
internal static class QuotationScanner
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("«»“”„\"");

    /// <summary>The stretches inside the marks, the marks not included; a mark that is never closed opens nothing.</summary>
    public static List<TextSpan> Scan(ReadOnlySpan<char> text)
    {
        var found = new List<TextSpan>();
        var start = -1;
        var closing = '\0';
        var lastClosing = (Guillemet: text.LastIndexOf('»'), Curly: text.LastIndexOfAny('”', '“'), Straight: text.LastIndexOf('"'));
        for (var i = 0; i < text.Length; i++)
        {
            if (start >= 0 && IsClosing(text[i], closing))
            {
                found.Add(new TextSpan(start, i - start));
                start = -1;
            }
            else if (ClosingOf(text[i]) is var mark and not '\0' && start < 0
                && i < (mark switch { '»' => lastClosing.Guillemet, '”' => lastClosing.Curly, _ => lastClosing.Straight }))
            {
                start = i + 1;
                closing = mark;
            }
        }

        return found;
    }

    /// <summary>Whether the text has any quotation mark, single ones at the front of a word included.</summary>
    public static bool HasMark(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Marks))
        {
            return true;
        }

        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is '\'' or '‘' && (i == 0 || char.IsWhiteSpace(text[i - 1])) && char.IsLetter(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    // Arabic texts open with either of the curly marks, as the direction of the text turns them.
    private static char ClosingOf(char opening) => opening switch
    {
        '«' => '»',
        '“' or '„' or '”' => '”',
        '"' => '"',
        _ => '\0',
    };

    private static bool IsClosing(char character, char closing) => character == closing || (closing == '”' && character == '“');
}
