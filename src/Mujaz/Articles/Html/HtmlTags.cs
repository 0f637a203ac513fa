using System.Collections.Frozen;

namespace Mujaz.Articles.Html;

/// <summary>Groups of element names, by how they lay out text.</summary>
internal static class HtmlTags
{
    /// <summary>Elements whose text no reader of the article sees as text.</summary>
    public static readonly FrozenSet<string> WithoutText = FrozenSet.ToFrozenSet(
    [
        "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video",
        "map", "select", "datalist", "button", "input", "textarea", "head", "title", "noembed", "noframes", "frameset",
        "amp-ad", "amp-embed", "amp-analytics", "amp-sidebar", "amp-consent", "amp-social-share", "rp", "rt", "progress", "meter",
    ]);

    /// <summary>Elements that stand inside a line of text.</summary>
    public static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
        "kbd", "label", "mark", "nobr", "picture", "q", "ruby", "s", "samp", "small", "source", "span", "strike", "strong", "sub",
        "sup", "time", "tt", "u", "var", "wbr", "g", "slot", "output",
    ]);

    public static bool IsHeading(string tag) => tag.Length == 2 && tag[0] == 'h' && tag[1] is >= '1' and <= '6';

    public static bool IsList(string tag) => tag is "ul" or "ol" or "menu" or "dl";

    public static bool IsListItem(string tag) => tag is "li" or "dt" or "dd";
}
