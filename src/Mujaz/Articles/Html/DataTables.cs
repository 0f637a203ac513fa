using AngleSharp.Dom;

namespace Mujaz.Articles.Html;

/// <summary>Tells tables of data from tables that only lay the page out, as old sites use them.</summary>
internal static class DataTables
{
    /// <summary>A cell with more text than this holds paragraphs, not data.</summary>
    private const int LongestCell = 300;

    /// <remarks>Stops at the first nested table, so that nested tables cost linear time in all.</remarks>
    public static bool IsDataTable(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return false;
        }

        var shape = new Shape();
        var stack = new Stack<(INode Node, int Next)>();
        stack.Push((table, 0));
        while (stack.TryPop(out var frame))
        {
            if (frame.Next >= frame.Node.ChildNodes.Length)
            {
                continue;
            }

            var child = frame.Node.ChildNodes[frame.Next];
            stack.Push((frame.Node, frame.Next + 1));
            if (!shape.Accept(child))
            {
                return false;
            }

            if (child is IElement element && !HtmlTags.WithoutText.Contains(element.LocalName))
            {
                stack.Push((child, 0));
            }
        }

        return shape.Rows >= 2 && shape.Cells >= 2 * shape.Rows - 1;
    }

    private sealed class Shape
    {
        private int _cellChars;

        public int Rows { get; private set; }

        public int Cells { get; private set; }

        public bool Accept(INode node)
        {
            if (node is IText text)
            {
                _cellChars += text.Data.AsSpan().Trim().Length;
                return _cellChars <= LongestCell;
            }

            switch ((node as IElement)?.LocalName)
            {
                case "table" or "form" or "h1" or "h2" or "h3" or "article" or "section" or "nav":
                    return false;
                case "tr":
                    Rows++;
                    break;
                case "td" or "th":
                    Cells++;
                    _cellChars = 0;
                    break;
            }

            return true;
        }
    }
}
