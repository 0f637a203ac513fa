using System.Net;
using System.Text;

namespace Mujaz.Articles.Html;

/// <summary>Markup that a browser keeps without showing it, for scripts to build the page from or for readers without scripts.</summary>
internal static class InertMarkup
{
    /// <summary>Whether the page has any: only then a second reading is worth its time.</summary>
    public static bool IsIn(string html) =>
        html.Contains("<noscript", StringComparison.OrdinalIgnoreCase)
        || html.Contains("<template", StringComparison.OrdinalIgnoreCase)
        || html.Contains("text/template", StringComparison.OrdinalIgnoreCase)
        || html.Contains("text/html\"", StringComparison.OrdinalIgnoreCase)
        || html.Contains("text/x-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the element keeps markup without showing it.</summary>
    public static bool IsInert(Tag tag, string html) => tag.Name switch
    {
        "noscript" or "template" => true,
        "script" => HasValue(tag, html, "type", "text/template", "text/html", "text/x-template", "text/x-handlebars", "text/x-handlebars-template", "text/x-mustache"),
        _ => false,
    };

    /// <summary>
    /// Whether the element is the shadow tree of the one around it, which a browser shows in its place (HTML Living Standard, 4.12.3).
    /// </summary>
    public static bool IsShadowTree(Tag tag, string html) =>
        tag.Name == "template" && (HasValue(tag, html, "shadowrootmode", "open", "closed") || HasValue(tag, html, "shadowroot", "open", "closed"));

    /// <summary>Plain text as markup, a paragraph for each line.</summary>
    public static string AsParagraphs(string text)
    {
        var html = new StringBuilder(text.Length + 100);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>");
        }

        return html.ToString();
    }

    private static bool HasValue(Tag tag, string html, string name, params ReadOnlySpan<string> values)
    {
        foreach (var (start, length) in tag.Attributes)
        {
            var attribute = html.AsSpan(start, length);
            var equals = attribute.IndexOf('=');
            if (equals < 0 || !attribute[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var value = attribute[(equals + 1)..].Trim().Trim("\"'");
            foreach (var expected in values)
            {
                if (value.Equals(expected, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
