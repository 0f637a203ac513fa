using System.Net;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Mujaz.Articles.Word;

/// <summary>Writes the text of a document's parts as HTML, one after the other.</summary>
/// <remarks>Left out are tracked deletions and the places that text was moved from, hidden text, instructions of fields, and older forms of the same drawing.</remarks>
internal sealed class WordBodyReader(WordStyles styles)
{
    private readonly StringBuilder _html = new();
    private readonly Stack<Paragraph> _paragraphs = new();
    private bool _isRunHidden;
    private bool _isInList;
    private bool _isText;

    /// <summary>What has been read so far.</summary>
    public string Html => _html.ToString();

    /// <summary>The text of the paragraph that is styled as the title, or null.</summary>
    public string? Title { get; private set; }

    public void Read(OpenXmlPart part)
    {
        using var reader = WordMarkup.Open(part);
        var isInside = reader.Next();
        while (isInside)
        {
            if (reader.NodeType == XmlNodeType.Element && IsSkipped(reader))
            {
                isInside = SkipElement(reader);
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element && reader.IsWord())
            {
                Start(reader);
                if (reader.IsEmptyElement)
                {
                    End(reader.LocalName);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.IsWord())
            {
                End(reader.LocalName);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                Text(reader.Value);
            }

            isInside = reader.Next();
        }

        CloseList();
    }

    private static bool IsSkipped(XmlReader reader) => reader.LocalName switch
    {
        "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "rt" or "sectPr"
            or "pPrChange" or "rPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange" or "numberingChange" => reader.IsWord(),
        "Fallback" => true,
        "footnote" or "endnote" => reader.GetAttribute("type", reader.NamespaceURI) is not (null or "normal"),
        _ => false,
    };

    /// <summary>Moves behind the element without building anything of it.</summary>
    private static bool SkipElement(XmlReader reader)
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            return reader.Next();
        }

        while (reader.Next() && reader.Depth > depth)
        {
        }

        return reader.Next();
    }

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                _paragraphs.Push(new Paragraph());
                break;
            case "pStyle" when _paragraphs.TryPeek(out var paragraph):
                paragraph.Style = reader.Value();
                break;
            case "numId" when _paragraphs.TryPeek(out var paragraph):
                paragraph.IsList = reader.Value() != "0";
                break;
            case "outlineLvl" when _paragraphs.TryPeek(out var paragraph):
                paragraph.OutlineLevel = WordStyles.LevelOf(reader.Value());
                break;
            case "r":
                _isRunHidden = false;
                break;
            case "vanish" or "webHidden":
                _isRunHidden = reader.IsOn();
                break;
            case "t":
                _isText = true;
                break;
            case "tab" or "ptab":
                Append(" ");
                break;
            case "br" when reader.GetAttribute("type", reader.NamespaceURI) is null or "textWrapping":
            case "cr":
                Append("<br>");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "tbl":
                CloseList();
                _html.Append("<table>\n");
                break;
            case "tr":
                _html.Append("<tr>");
                break;
            case "tc":
                _html.Append("<td>");
                break;
            default:
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t":
                _isText = false;
                break;
            case "p" when _paragraphs.TryPop(out var paragraph):
                Write(paragraph);
                break;
            case "tc":
                CloseList();
                _html.Append("</td>");
                break;
            case "tr":
                _html.Append("</tr>\n");
                break;
            case "tbl":
                _html.Append("</table>\n");
                break;
            default:
                break;
        }
    }

    private void Text(string text)
    {
        if (_isText)
        {
            Append(WordMarkup.Html.Encode(text));
        }
    }

    private void Append(string markup)
    {
        if (!_isRunHidden && _paragraphs.TryPeek(out var paragraph))
        {
            paragraph.Content.Append(markup);
        }
    }

    private void Write(Paragraph paragraph)
    {
        var content = paragraph.Content.ToString().Trim();
        if (content.Length == 0 || styles.IsContents(paragraph.Style))
        {
            return;
        }

        if (Title is null && styles.IsTitle(paragraph.Style))
        {
            Title = WebUtility.HtmlDecode(content.Replace("<br>", " ", StringComparison.Ordinal));
            return;
        }

        var level = paragraph.OutlineLevel < 9 ? paragraph.OutlineLevel + 1 : styles.HeadingLevel(paragraph.Style);
        var isListed = level is null && (paragraph.IsList ?? styles.IsList(paragraph.Style));
        if (isListed != _isInList)
        {
            _html.Append(isListed ? "<ul>\n" : "</ul>\n");
            _isInList = isListed;
        }

        var tag = isListed ? "li" : level is { } number ? $"h{Math.Min(number + 1, 6)}" : "p";
        _html.Append('<').Append(tag).Append('>').Append(content).Append("</").Append(tag).Append(">\n");
    }

    private void CloseList()
    {
        if (_isInList)
        {
            _html.Append("</ul>\n");
            _isInList = false;
        }
    }

    private sealed class Paragraph
    {
        public StringBuilder Content { get; } = new();

        public string? Style { get; set; }

        public bool? IsList { get; set; }

        public int? OutlineLevel { get; set; }
    }
}
