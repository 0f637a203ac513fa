using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Mujaz.Articles;

/// <summary>
/// Finds HTML in fields that do not say what they hold: content systems export what they store, which is markup in a column called
/// "content".
/// </summary>
public static partial class PastedMarkup
{
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "p", "br", "div", "span", "a", "b", "i", "em", "strong", "u", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "img",
        "figure", "figcaption", "table", "tbody", "thead", "tr", "td", "th", "section", "article", "header", "footer", "iframe", "script", "style",
        "html", "head", "body", "meta", "font", "sup", "sub", "hr", "pre", "code", "cite", "q", "small", "video", "audio", "picture", "main", "aside",
        "s", "del", "ins", "mark", "center", "strike", "time", "abbr", "dl", "dt", "dd");

    private static readonly FrozenSet<string> WithoutEnd = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "br", "hr", "img", "meta", "p", "li");

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>The field as an HTML fragment, or null when it is plain text.</summary>
    /// <remarks>
    /// It is markup when a tag of HTML that needs no end stands in it, or one with its end, a comment of a block editor, or an entity by its
    /// name or number. A comparison (a &lt; b), an address in angle brackets or a doctype spoken of is text.
    /// </remarks>
    public static string? ToHtml(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var content = IsEscapedMarkup(field) ? WebUtility.HtmlDecode(field) : field;
        if (!IsMarkup(content))
        {
            return null;
        }

        // Editors of the older kind store line breaks for paragraphs, and markup only inside of them.
        return BlockTag().IsMatch(content) ? content : Paragraphs(content);
    }

    private static bool IsMarkup(string content)
    {
        var open = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var match in AnyTag().EnumerateMatches(content))
        {
            var tag = content.AsSpan(match.Index, match.Length);
            if (tag.StartsWith("<!") || tag[0] == '&')
            {
                return true;
            }

            var isEnd = tag[1] == '/';
            var name = NameOf(tag[(isEnd ? 2 : 1)..]);
            if (Elements.Contains(name) && (isEnd ? open.Contains(name) : WithoutEnd.Contains(name)))
            {
                return true;
            }

            open.Add(name);
        }

        return false;
    }

    /// <summary>Markup that was escaped once more on its way: its tags are there only as entities.</summary>
    private static bool IsEscapedMarkup(string field) =>
        !field.Contains('<', StringComparison.Ordinal) && EscapedEnd().IsMatch(field);

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAnyExcept(NameCharacters);
        return (end < 0 ? tag : tag[..end]).ToString();
    }

    private static string Paragraphs(string content)
    {
        var html = new StringBuilder(content.Length + 64);
        foreach (var paragraph in LineBreaks().Split(content).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            html.Append("<p>").Append(paragraph.Trim()).Append("</p>\n");
        }

        return html.ToString();
    }

    [GeneratedRegex("<!--|<!DOCTYPE html|</?[a-z][a-z0-9]*(?:\\s[^<>]*|/)?>|&(?:[a-z]{2,8}|#[0-9]{2,6}|#x[0-9a-f]{2,6});", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();

    [GeneratedRegex("<(?:p|br|div|li|h[1-6]|blockquote|table|section|article|body)(?:\\s[^<>]*|/)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlockTag();

    [GeneratedRegex("&lt;/(?:p|div|h[1-6]|li|ul|strong|em|span|a)&gt;|&lt;br ?/?&gt;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EscapedEnd();

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineBreaks();
}
