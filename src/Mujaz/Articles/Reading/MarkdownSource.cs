using Mujaz.Articles.Cleaning;

namespace Mujaz.Articles.Reading;

/// <summary>
/// Reads the text of a Markdown document: headings, paragraphs, list items, quotations and table rows become lines, the marks go.
/// Written for reading text rather than for rendering it, so that hostile input costs linear time
/// (a full CommonMark parser took 26 s for 200 kB of unclosed links).
/// </summary>
internal static class MarkdownSource
{
    public static SourceText Read(string content)
    {
        var reader = new MarkdownBlockReader();
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            reader.Add(line);
        }

        var blocks = reader.Finish();
        var lines = new List<TextLine>();
        foreach (var block in blocks)
        {
            if (SanitizedLine.Of(MarkdownInlines.Strip(block.Text, reader.References)) is { } text)
            {
                lines.Add(new TextLine(text, block.StartsParagraph || lines.Count == 0, block.Kind));
            }
        }

        return new SourceText(lines) { Title = reader.FrontMatterTitle };
    }
}
