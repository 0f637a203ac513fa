namespace Mujaz.Articles.Cleaning;

/// <summary>Parts a sanitised text into lines, and puts lines together again.</summary>
internal static class ArticleLines
{
    /// <summary>The lines of a sanitised text; blank lines are remembered as <see cref="TextLine.StartsParagraph"/>.</summary>
    public static List<TextLine> Read(string text)
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

    /// <summary>Joins lines with the line breaks they came with.</summary>
    public static string Join(IEnumerable<TextLine> lines)
    {
        var output = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            if (output.Length > 0)
            {
                output.Append(line.StartsParagraph ? "\n\n" : "\n");
            }

            output.Append(line.Text);
        }

        return output.ToString();
    }
}
