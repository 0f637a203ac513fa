using System.Text;

namespace Mujaz.Articles.Reading;

/// <summary>Takes emphasis marks out of a block. Marks that nothing closes ("5 * 3", a footnote's asterisk) are put back.</summary>
internal sealed class MarkdownEmphasis
{
    /// <summary>Opening runs that wait for their closing run, each with its place in the output.</summary>
    private readonly List<(char Mark, int Length, int Place)> _open = [];

    /// <summary>Reads the run of marks at the index.</summary>
    /// <returns>The index behind it.</returns>
    public int Add(string text, int index, StringBuilder output)
    {
        var mark = text[index];
        var end = index;
        while (end < text.Length && text[end] == mark)
        {
            end++;
        }

        var before = index == 0 ? ' ' : text[index - 1];
        var after = end >= text.Length ? ' ' : text[end];
        var isInsideWord = mark == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (!isInsideWord && !char.IsWhiteSpace(before) && TryClose(mark))
        {
            return end;
        }

        if (!isInsideWord && !char.IsWhiteSpace(after))
        {
            _open.Add((mark, end - index, output.Length));
            output.Append(MarkdownInlines.Placeholder, end - index);
        }
        else
        {
            output.Append(mark, end - index);
        }

        return end;
    }

    /// <summary>Puts back the opening marks that nothing closed.</summary>
    public void RestoreUnmatched(StringBuilder output)
    {
        foreach (var (mark, length, place) in _open)
        {
            // A picture that was cut out may have taken the place with it.
            for (var index = place; index < place + length && index < output.Length && output[index] == MarkdownInlines.Placeholder; index++)
            {
                output[index] = mark;
            }
        }
    }

    private bool TryClose(char mark)
    {
        if (_open.Count == 0 || _open[^1].Mark != mark)
        {
            return false;
        }

        _open.RemoveAt(_open.Count - 1);
        return true;
    }
}
