using Mujaz.Articles.Cleaning;

namespace Mujaz.Articles.Reading;

/// <summary>Reads plain text.</summary>
internal static class PlainTextSource
{
    public static SourceText Read(string content) =>
        new(LinesOf(HardLineBreaks.Undo(TextSanitizer.Sanitize(content))));

    /// <summary>The lines of a sanitised text; blank lines are remembered as <see cref="TextLine.StartsParagraph"/>.</summary>
    public static List<TextLine> LinesOf(string text)
    {
        var lines = new List<TextLine>();
        var startsParagraph = true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (text.AsSpan(range).IsWhiteSpace())
            {
                startsParagraph = true;
                continue;
            }

            lines.Add(new TextLine(text[range], startsParagraph));
            startsParagraph = false;
        }

        return lines;
    }
}
