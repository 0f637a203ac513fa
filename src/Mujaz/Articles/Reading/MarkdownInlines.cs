using System.Text;

namespace Mujaz.Articles.Reading;

/// <summary>
/// Takes the inline marks of Markdown out of a block: emphasis, code, links, images, tags, escapes. Every look-ahead is bounded
/// or shared between marks, so the time is linear in the block's length.
/// </summary>
internal static class MarkdownInlines
{
    private const int LongestTarget = 2000;
    private const int LongestTag = 500;
    /// <summary>Holds the place of a mark until it is known to be one; a control character, which no sanitised text has.</summary>
    internal const char Placeholder = '\u0001';

    private const string Escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>The text without its marks.</summary>
    /// <param name="text">The block.</param>
    /// <param name="references">Labels that are defined in the document.</param>
    public static string Strip(string text, IReadOnlySet<string> references)
    {
        var output = new StringBuilder(text.Length);
        var brackets = new Stack<OpenBracket>();
        var emphasis = new MarkdownEmphasis();
        var index = 0;
        while (index < text.Length)
        {
            index = text[index] switch
            {
                '\\' => Escape(text, index, output),
                '!' or '[' => Open(text, index, output, brackets),
                ']' => Close(text, index, output, brackets, references),
                '<' => Tag(text, index, output),
                '`' => SkipRun(text, index, '`'),
                '*' or '_' => emphasis.Add(text, index, output),
                '~' when index + 1 < text.Length && text[index + 1] == '~' => index + 2,
                _ => Copy(text, index, output),
            };
        }

        emphasis.RestoreUnmatched(output);
        foreach (var open in brackets)
        {
            open.Restore(output);
        }

        return output.Replace(Placeholder.ToString(), null).ToString();
    }

    private static int Copy(string text, int index, StringBuilder output)
    {
        output.Append(text[index]);
        return index + 1;
    }

    private static int Escape(string text, int index, StringBuilder output) =>
        index + 1 < text.Length && Escapable.Contains(text[index + 1], StringComparison.Ordinal)
            ? Copy(text, index + 1, output)
            : Copy(text, index, output);

    private static int SkipRun(string text, int index, char mark)
    {
        while (index < text.Length && text[index] == mark)
        {
            index++;
        }

        return index;
    }

    private static int Open(string text, int index, StringBuilder output, Stack<OpenBracket> brackets)
    {
        var isImage = text[index] == '!' && index + 1 < text.Length && text[index + 1] == '[';
        if (text[index] == '!' && !isImage)
        {
            return Copy(text, index, output);
        }

        brackets.Push(new OpenBracket(output.Length, index, isImage));
        output.Append(Placeholder, isImage ? 2 : 1);
        return index + (isImage ? 2 : 1);
    }

    private static int Close(string text, int index, StringBuilder output, Stack<OpenBracket> brackets, IReadOnlySet<string> references)
    {
        if (!brackets.TryPop(out var open))
        {
            return Copy(text, index, output);
        }

        if (!TryTarget(text, index, open, references, out var end))
        {
            open.Restore(output);
            return Copy(text, index, output);
        }

        // A picture is no text; what it shows is told by its caption, if at all.
        output.Length = open.IsImage ? open.OutputStart : output.Length;
        return end;
    }

    /// <summary>Whether a link target or a defined label stands behind the bracket: "(…)", "[…]" or nothing.</summary>
    private static bool TryTarget(string text, int close, OpenBracket open, IReadOnlySet<string> references, out int end)
    {
        end = close + 1;
        if (end < text.Length && text[end] is '(' or '[')
        {
            var endMark = text[end] == '(' ? ')' : ']';
            var length = text.AsSpan(end, Math.Min(LongestTarget, text.Length - end)).IndexOf(endMark);
            if (length > 0 && (endMark == ')' || length == 1 || references.Contains(text.Substring(end + 1, length - 1))))
            {
                end += length + 1;
                return true;
            }
        }

        var start = open.TextStart + (open.IsImage ? 2 : 1);
        return close - start is > 0 and < 200 && references.Contains(text[start..close]);
    }

    private static int Tag(string text, int index, StringBuilder output)
    {
        var length = text.AsSpan(index, Math.Min(LongestTag, text.Length - index)).IndexOf('>');
        var isTag = length > 1 && (char.IsAsciiLetter(text[index + 1]) || text[index + 1] is '/' or '!');
        if (!isTag)
        {
            return Copy(text, index, output);
        }

        var content = text.AsSpan(index + 1, length - 1);
        if (content.Contains("://", StringComparison.Ordinal) && !content.Contains(' '))
        {
            output.Append(content);
        }
        else if (content.StartsWith("br", StringComparison.OrdinalIgnoreCase))
        {
            output.Append(' ');
        }

        return index + length + 1;
    }

    private readonly record struct OpenBracket(int OutputStart, int TextStart, bool IsImage)
    {
        /// <summary>Writes the bracket in its place: it turned out to be text.</summary>
        public void Restore(StringBuilder output)
        {
            output[OutputStart] = IsImage ? '!' : '[';
            if (IsImage)
            {
                output[OutputStart + 1] = '[';
            }
        }
    }
}
