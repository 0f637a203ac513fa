using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Mujaz.Articles.Html;

/// <summary>Groups of element names, by how they lay out text.</summary>
internal static class HtmlTags
{
    /// <summary>Elements whose text no reader of the article sees as text.</summary>
    public static readonly FrozenSet<string> WithoutText = FrozenSet.ToFrozenSet(
    [
        "script", "style", "template", "noscript", "svg", "annotation", "annotation-xml", "iframe", "object", "embed", "canvas", "audio", "video",
        "map", "select", "datalist", "input", "textarea", "head", "title", "noembed", "noframes", "frameset",
        "amp-ad", "amp-embed", "amp-analytics", "amp-sidebar", "amp-consent", "amp-social-share", "rp", "rt", "progress", "meter",
    ]);

    /// <summary>
    /// Elements that a browser lays out as blocks (HTML Living Standard, 15.3). All others stand inside a line of text, those that nobody has
    /// defined included: that is how a browser shows them.
    /// </summary>
    private static readonly FrozenSet<string> Block = FrozenSet.ToFrozenSet(
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr",
        "html", "legend", "li", "listing", "main", "marquee", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
    ]);

    /// <summary>Elements of HTML that stand inside a line of text, whatever is in them.</summary>
    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
        "kbd", "label", "mark", "nobr", "picture", "q", "ruby", "s", "samp", "small", "source", "span", "strike", "strong", "sub",
        "sup", "time", "tt", "u", "var", "wbr", "g", "slot", "output",
    ]);

    /// <summary>Whether the element parts the text around it.</summary>
    /// <remarks>
    /// An element that HTML does not know does so when it holds blocks, as the components of a page builder do, or a paragraph of its own: whoever
    /// invented it has a style sheet for it, which is not read here.
    /// </remarks>
    public static bool IsBlock(IElement element) =>
        Block.Contains(element.LocalName)
        || (!Inline.Contains(element.LocalName) && (element.Children.Any(child => Block.Contains(child.LocalName)) || Prose.IsParagraph(element)));

    public static bool IsHeading(string tag) => tag.Length == 2 && tag[0] == 'h' && tag[1] is >= '1' and <= '6';

    public static bool IsList(string tag) => tag is "ul" or "ol" or "menu" or "dl";

    public static bool IsListItem(string tag) => tag is "li" or "dt" or "dd";
}
