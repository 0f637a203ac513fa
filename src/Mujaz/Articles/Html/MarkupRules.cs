using System.Collections.Frozen;

namespace Mujaz.Articles.Html;

/// <summary>What <see cref="MarkupLimiter"/> does with each kind of element and attribute.</summary>
internal static class MarkupRules
{
    private static readonly FrozenSet<string> RawText = FrozenSet.ToFrozenSet(["script", "style", "iframe", "noembed", "noframes", "textarea"]);

    private static readonly FrozenSet<string> DroppedWithContent = FrozenSet.ToFrozenSet(
        ["script", "style", "iframe", "noembed", "noframes", "textarea", "noscript", "svg", "select", "object", "audio", "video", "canvas", "datalist", "map", "annotation", "annotation-xml"]);

    /// <summary>Formatting, which the parser reopens in every block, and elements that show no text.</summary>
    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
    [
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "img", "source", "track", "embed", "param",
        "input", "area", "wbr", "frameset", "frame", "plaintext", "xmp", "base", "picture", "image", "keygen", "bgsound", "amp-img", "mark",
        "math", "mrow", "mi", "mn", "mo", "mtext", "mfrac", "msup", "msub", "msubsup", "msqrt", "mroot", "mstyle", "mfenced", "semantics",
    ]);

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(["br", "hr", "meta", "link", "col"]);

    private static readonly FrozenSet<string> LineBreaking = FrozenSet.ToFrozenSet(
        ["p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "article", "section", "ul", "ol", "table", "dd", "dt"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = FrozenSet.ToFrozenSet(
        [
            "class", "id", "style", "hidden", "aria-hidden", "role", "itemprop", "content", "property", "name", "http-equiv", "rel", "href",
            "lang", "xml:lang", "datetime", "type", "open", "shadowrootmode", "shadowroot", "itemtype",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsRawText(string name) => RawText.Contains(name);

    public static bool IsDroppedWithContent(string name) => DroppedWithContent.Contains(name);

    public static bool IsDropped(string name) => Dropped.Contains(name);

    public static bool IsVoid(string name) => Void.Contains(name);

    public static bool BreaksLine(string name) => LineBreaking.Contains(name);

    public static bool IsAttributeOfInterest(ReadOnlySpan<char> name) => Attributes.Contains(name);

    public static bool IsJsonLd(Tag tag, string html)
    {
        foreach (var (start, length) in tag.Attributes)
        {
            if (html.AsSpan(start, length).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
