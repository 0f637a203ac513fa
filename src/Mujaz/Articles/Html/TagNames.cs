using System.Collections.Frozen;

namespace Mujaz.Articles.Html;

/// <summary>Gives known element names without making a string for each tag.</summary>
internal static class TagNames
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "address", "article", "aside", "b", "blockquote", "body", "br", "button", "caption", "cite", "code", "col", "colgroup",
        "dd", "del", "details", "dialog", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "font", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "label", "legend", "li",
        "link", "main", "mark", "meta", "nav", "noscript", "ol", "option", "p", "path", "picture", "pre", "q", "s", "script", "section",
        "select", "small", "source", "span", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
        "textarea", "tfoot", "th", "thead", "time", "title", "tr", "u", "ul", "video", "wbr",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Of(ReadOnlySpan<char> written)
    {
        Span<char> lower = stackalloc char[written.Length];
        written.ToLowerInvariant(lower);
        return Lookup.TryGetValue(lower, out var known) ? known : new string(lower);
    }
}
