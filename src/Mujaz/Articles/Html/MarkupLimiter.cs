using System.Text;

namespace Mujaz.Articles.Html;

/// <summary>
/// Rewrites markup so that parsing it takes bounded time and memory, and so that what a reader sees stays the same: nesting is cut at
/// <see cref="DeepestNesting"/> elements, scripts, styles and pure formatting are left out, and so are attributes nobody reads.
/// </summary>
/// <remarks>
/// The tree-building rules of HTML are quadratic in places: every tag may search all open elements, and every paragraph reopens all open
/// formatting elements (the "adoption agency"). The text of an article depends on neither. The scanner follows the tokenizer of the
/// HTML standard (https://html.spec.whatwg.org/multipage/parsing.html#tokenization) as far as tag borders depend on it.
/// </remarks>
internal sealed class MarkupLimiter
{
    /// <summary>How many elements may be open at once; real pages stay below 60.</summary>
    public const int DeepestNesting = 200;

    private readonly string _html;
    private readonly StringBuilder _result;
    private readonly OpenElements _open = new(DeepestNesting);
    private readonly HashSet<string> _neverClosed = [];
    private int _budget;
    private int _position;

    private readonly Stack<string> _revealed = new();
    private readonly bool _revealsInert;

    private MarkupLimiter(string html, bool revealsInert)
    {
        _html = html;
        _revealsInert = revealsInert;
        // Grows in small pieces: a page in one piece would stay in memory until the next full collection.
        _result = new StringBuilder();

        // Templates write an element for every fifty characters or more. Beyond half as many again, only the text is kept.
        _budget = 10_000 + (html.Length / 32);
    }

    /// <summary>Rewrites markup.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="revealsInert">Whether what a browser keeps without showing it is to be read like the rest.</param>
    public static string Limit(string html, bool revealsInert = false) => new MarkupLimiter(html, revealsInert).Rewrite();

    private string Rewrite()
    {
        while (_position < _html.Length)
        {
            var next = _html.IndexOf('<', _position);
            var end = next < 0 ? _html.Length : next;
            _result.Append(_html, _position, end - _position);
            _position = end;
            if (next >= 0)
            {
                Markup();
            }
        }

        return _result.ToString();
    }

    private void Markup()
    {
        var next = _position + 1 < _html.Length ? _html[_position + 1] : ' ';
        if (char.IsAsciiLetter(next))
        {
            StartTag();
        }
        else if (next == '/' && _position + 2 < _html.Length && char.IsAsciiLetter(_html[_position + 2]))
        {
            EndTag();
        }
        else if (next is '!' or '?' or '/')
        {
            Comment();
        }
        else
        {
            _result.Append("&lt;");
            _position++;
        }
    }

    private void Comment()
    {
        if (!_html.AsSpan(_position).StartsWith("<!--"))
        {
            SkipBehind(_html.IndexOf('>', _position), 1);
            return;
        }

        var start = _position + 4;
        var isEmpty = _html.AsSpan(start).StartsWith(">") || _html.AsSpan(start).StartsWith("->");
        SkipBehind(isEmpty ? _html.IndexOf('>', start) : _html.IndexOf("-->", start, StringComparison.Ordinal), isEmpty ? 1 : 3);
    }

    private void StartTag()
    {
        var tag = TagScanner.Scan(_html, _position + 1);
        _position = tag.End;
        if (InertMarkup.IsShadowTree(tag, _html) || (_revealsInert && InertMarkup.IsInert(tag, _html)))
        {
            _revealed.Push(tag.Name);
            Open(tag with { Name = "div" });
        }
        else if (MarkupRules.IsDroppedWithContent(tag.Name))
        {
            DropContent(tag);
        }
        else if (tag.Name == "title")
        {
            CopyRawText(tag);
        }
        else if (!MarkupRules.IsDropped(tag.Name))
        {
            Open(tag);
        }
    }

    private void Open(Tag tag)
    {
        if (_budget <= 0)
        {
            _result.Append(MarkupRules.BreaksLine(tag.Name) ? '\n' : ' ');
            return;
        }

        if (MarkupRules.IsVoid(tag.Name) || _open.TryOpen(tag.Name))
        {
            _budget--;
            Write(tag);
        }
        else
        {
            _result.Append(' ');
        }
    }

    private void EndTag()
    {
        var tag = TagScanner.Scan(_html, _position + 2);
        _position = tag.End;
        if (_revealed.TryPeek(out var revealed) && revealed == tag.Name)
        {
            _revealed.Pop();
            tag = tag with { Name = "div" };
        }

        if (_open.TryClose(tag.Name))
        {
            _result.Append("</").Append(tag.Name).Append('>');
        }
        else if (!MarkupRules.IsDropped(tag.Name))
        {
            _result.Append(' ');
        }
    }

    private void DropContent(Tag tag)
    {
        var start = _position;
        var end = FindEnd(tag.Name);
        if (end < 0)
        {
            // An element whose text is raw swallows the rest of the page; one that is only not of interest does not.
            _position = MarkupRules.IsRawText(tag.Name) ? _html.Length : start;
            return;
        }

        if (tag.Name == "script" && MarkupRules.IsJsonLd(tag, _html))
        {
            // A comment would make the parser look for the end of the script elsewhere.
            _result.Append("<script type=\"application/ld+json\">")
                .Append(_html[start..end].Replace("<!--", "", StringComparison.Ordinal)).Append("</script>");
        }

        _position = TagScanner.Scan(_html, end + 2).End;
    }

    private void CopyRawText(Tag tag)
    {
        var start = _position;
        var end = FindEnd(tag.Name);
        if (end >= 0)
        {
            _result.Append('<').Append(tag.Name).Append('>').Append(_html, start, end - start).Append("</").Append(tag.Name).Append('>');
            _position = TagScanner.Scan(_html, end + 2).End;
        }
    }

    /// <summary>Finds the end tag of an element without nesting; remembers when there is none, so that nobody searches twice.</summary>
    private int FindEnd(string name)
    {
        if (_neverClosed.Contains(name))
        {
            return -1;
        }

        var mark = "</" + name;
        for (var at = _position; at < _html.Length; at += mark.Length)
        {
            at = _html.IndexOf(mark, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                break;
            }

            if (at + mark.Length == _html.Length || _html[at + mark.Length] is '>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f')
            {
                return at;
            }
        }

        _neverClosed.Add(name);
        return -1;
    }

    private void Write(Tag tag)
    {
        _result.Append('<').Append(tag.Name);
        foreach (var (start, length) in tag.Attributes)
        {
            _result.Append(' ').Append(_html, start, length);
        }

        _result.Append('>');
    }

    private void SkipBehind(int end, int length) => _position = end < 0 ? _html.Length : end + length;
}
