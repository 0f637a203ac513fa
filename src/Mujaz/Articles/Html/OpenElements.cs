using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Mujaz.Articles.Html;

/// <summary>The open elements of the markup read so far, never more than a limit, closed as the HTML standard closes them.</summary>
internal sealed class OpenElements(int limit)
{
    /// <summary>Elements an end tag never reaches over ("has an element in scope" in the standard).</summary>
    private static readonly FrozenSet<string> Borders = FrozenSet.ToFrozenSet(["table", "td", "th", "caption", "html", "template", "button", "marquee", "applet"]);

    /// <summary>Elements whose end tag stops at any block ("any other end tag" in the standard).</summary>
    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["span", "abbr", "acronym", "bdi", "bdo", "cite", "data", "del", "dfn", "ins", "kbd", "label", "q", "samp", "sub", "sup", "time", "var", "ruby", "rt", "rp", "font"]);

    private static readonly FrozenSet<string> ClosesParagraph = FrozenSet.ToFrozenSet(
    [
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
        "summary", "table", "ul", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot",
    ]);

    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _flattened = [];

    /// <summary>Opens an element.</summary>
    /// <returns>False when the limit is reached: the element is to be left out, and its end tag will be.</returns>
    public bool TryOpen(string name)
    {
        CloseImplied(name);
        if (_open.Count + LevelsNeededBelow(name) >= limit)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_flattened, name, out _)++;
            return false;
        }

        _open.Add(name);
        return true;
    }

    /// <summary>Closes an element.</summary>
    /// <returns>False when no such element is open, or it was left out.</returns>
    public bool TryClose(string name)
    {
        if (_flattened.TryGetValue(name, out var count) && count > 0)
        {
            _flattened[name] = count - 1;
            return false;
        }

        var at = Find(name);
        if (at < 0)
        {
            return false;
        }

        if (name == "a")
        {
            // A link ends without ending the blocks inside it.
            _open.RemoveAt(at);
        }
        else
        {
            _open.RemoveRange(at, _open.Count - at);
        }

        return true;
    }

    /// <summary>
    /// How many more elements a part of a table needs before text may stand in it. Text between cells is moved out before the table
    /// ("foster parenting" in the standard), which takes quadratic time; so a table that would be cut off before its cells is left out whole.
    /// </summary>
    private static int LevelsNeededBelow(string name) => name switch
    {
        "table" => 3,
        "tbody" or "thead" or "tfoot" => 2,
        "tr" => 1,
        _ => 0,
    };

    private int Find(string name)
    {
        var isInline = Inline.Contains(name);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name)
            {
                return i;
            }

            var stops = isInline ? ClosesParagraph.Contains(_open[i]) : Borders.Contains(_open[i]) && !IsTablePart(name);
            if (stops)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsTablePart(string name) => name is "table" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "html" or "body";

    /// <summary>Closes what the start tag ends without an end tag, as the standard says for the elements that matter here.</summary>
    private void CloseImplied(string name)
    {
        if (ClosesParagraph.Contains(name))
        {
            CloseLast("p");
        }

        switch (name)
        {
            case "a":
                _open.Remove("a");
                break;
            case "li":
                CloseLast("li");
                break;
            case "dt" or "dd":
                CloseLast("dt");
                CloseLast("dd");
                break;
            case "td" or "th":
                CloseCells();
                break;
            case "tr":
                CloseCells();
                CloseLast("tr");
                break;
            case "tbody" or "thead" or "tfoot":
                CloseCells();
                CloseLast("tr");
                CloseLast("tbody");
                CloseLast("thead");
                break;
            case ['h', >= '1' and <= '6'] when _open.Count > 0 && HtmlTags.IsHeading(_open[^1]):
                _open.RemoveAt(_open.Count - 1);
                break;
        }
    }

    private void CloseCells()
    {
        CloseLast("td");
        CloseLast("th");
    }

    /// <summary>Closes the innermost open element when it has this name, links and inline elements inside it set aside.</summary>
    private void CloseLast(string name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name)
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            if (_open[i] is not "a" && !Inline.Contains(_open[i]) && !(name != "p" && _open[i] == "p"))
            {
                return;
            }
        }
    }
}
