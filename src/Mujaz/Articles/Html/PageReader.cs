using AngleSharp.Dom;

namespace Mujaz.Articles.Html;

/// <summary>Lays a document out as a <see cref="Page"/>, in one walk that uses no recursion: pages can be nested without end.</summary>
internal sealed class PageReader
{
    private readonly List<PageElement> _elements = [];
    private readonly List<TextBlock> _blocks = [];
    private readonly Stack<Frame> _frames = new();
    private readonly BlockText _text = new();

    private PageReader()
    {
    }

    public static Page Read(IElement root)
    {
        var reader = new PageReader();
        reader.Walk(root);
        return new Page(reader._elements, reader._blocks);
    }

    private void Walk(IElement root)
    {
        Enter(root, new Frame { Node = root, Kind = TextBlockKind.Paragraph, IsBlock = true });
        while (_frames.TryPop(out var frame))
        {
            if (frame.Next >= frame.Node.ChildNodes.Length)
            {
                Leave(frame);
                continue;
            }

            var child = frame.Node.ChildNodes[frame.Next++];
            _frames.Push(frame);
            if (child is IText text)
            {
                _text.Append(text.Data, frame.IsLink, frame.IsControl);
            }
            else if (child is IElement element)
            {
                Visit(element, frame);
            }
        }
    }

    private void Visit(IElement element, Frame parent)
    {
        var tag = element.LocalName;
        if (tag == "br")
        {
            LineBreak(parent);
        }
        else if (tag == "hr")
        {
            Flush(parent);
        }
        else if (HtmlTags.WithoutText.Contains(tag))
        {
            _text.AppendSpace();
        }
        else
        {
            var isBlock = HtmlTags.IsBlock(element);
            if (!isBlock && Visibility.IsHidden(element) && !Prose.IsParagraph(element))
            {
                // A hidden word is an icon's name or a reader's aid; a hidden paragraph may be the rest of the text.
                _text.AppendSpace();
                return;
            }

            Enter(element, parent with
            {
                Node = element,
                Next = 0,
                IsBlock = isBlock,
                IsLink = parent.IsLink || IsLink(element),
                IsControl = parent.IsControl || tag == "button",
            });
        }
    }

    /// <summary>A reference into the page itself (<c>#notes</c>) leads to no other article.</summary>
    private static bool IsLink(IElement element) =>
        element.LocalName == "a" && element.GetAttribute("href") is { } href && !(href.Length > 1 && href[0] == '#');

    private void LineBreak(Frame frame)
    {
        if (frame.InDataTable)
        {
            _text.AppendSpace();
        }
        else if (_text.EndsWithLineBreak && frame.Kind != TextBlockKind.Heading)
        {
            Flush(frame);
        }
        else
        {
            _text.AppendLineBreak();
        }
    }

    private void Enter(IElement element, Frame frame)
    {
        var tag = element.LocalName;
        if (frame.InDataTable)
        {
            EnterInDataTable(tag, ref frame);
        }
        else if (frame.IsBlock)
        {
            if (_frames.TryPeek(out var parent))
            {
                Flush(parent);
            }

            frame.Element = new PageElement(element, frame.Element, _blocks.Count);
            frame.Element.IsHidden = frame.Element.Parent?.IsHidden == true || Visibility.IsHidden(element);
            BoilerplateRules.Apply(frame.Element);
            _elements.Add(frame.Element);
            frame.Kind = KindInside(frame.Element, frame.Kind);
            frame.InDataTable = tag == "table" && DataTables.IsDataTable(element);
        }

        _frames.Push(frame);
    }

    private void EnterInDataTable(string tag, ref Frame frame)
    {
        if (tag is "td" or "th" && !_text.IsEmpty)
        {
            _text.Append(" | ", isLink: false);
        }

        if (tag == "tr")
        {
            frame.Kind = TextBlockKind.TableRow;
        }

        if (frame.IsBlock)
        {
            _text.AppendSpace();
        }
    }

    private void Leave(Frame frame)
    {
        var tag = ((IElement)frame.Node).LocalName;
        if (frame.InDataTable && tag is not ("tr" or "caption" or "table"))
        {
            if (frame.IsBlock)
            {
                _text.AppendSpace();
            }

            return;
        }

        if (frame.IsBlock)
        {
            Flush(frame);
            if (!frame.InDataTable || tag == "table")
            {
                frame.Element!.EndBlock = _blocks.Count;
            }
        }
    }

    private void Flush(Frame frame)
    {
        var (linkChars, controlChars) = (_text.LinkChars, _text.ControlChars);
        var text = _text.Take();
        if (text.Length == 0 || frame.Element is null)
        {
            return;
        }

        var isFullSentence = frame.Kind is TextBlockKind.Paragraph or TextBlockKind.Quote && Prose.IsFullSentence(text);
        _blocks.Add(new TextBlock
        {
            Text = text,
            LinkChars = Math.Min(linkChars, text.Length),
            Kind = frame.Kind,
            Owner = frame.Element,
            IsProse = Prose.IsProse(text, linkChars) || (isFullSentence && frame.Element.Tag is "p" or "blockquote"),
            IsFullSentence = isFullSentence,
            IsControl = controlChars > 0 && controlChars * 5 >= text.Length * 4,
        });
    }

    private static TextBlockKind KindInside(PageElement element, TextBlockKind outer)
    {
        if (outer is TextBlockKind.Caption or TextBlockKind.Heading)
        {
            return outer;
        }

        var tag = element.Tag;
        return tag == "figcaption" ? TextBlockKind.Caption
            : HtmlTags.IsHeading(tag) ? TextBlockKind.Heading
            : HtmlTags.IsListItem(tag) ? TextBlockKind.ListItem
            : tag == "blockquote" ? TextBlockKind.Quote
            : outer;
    }

    /// <summary>An open element of the walk.</summary>
    private record struct Frame
    {
        public required INode Node { get; init; }

        public required TextBlockKind Kind { get; set; }

        /// <summary>The innermost block element.</summary>
        public PageElement? Element { get; set; }

        /// <summary>The index of the next child to visit.</summary>
        public int Next { get; set; }

        public bool IsBlock { get; set; }

        public bool IsLink { get; init; }

        public bool IsControl { get; init; }

        public bool InDataTable { get; set; }
    }
}
