using AngleSharp.Dom;

namespace Mujaz.Articles.Html;

/// <summary>Whether a page's own markup keeps an element from being seen. Style sheets are not read.</summary>
internal static class Visibility
{
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (element.LocalName == "dialog" && !element.HasAttribute("open"))
        || HidesByStyle(element.GetAttribute("style"));

    private static bool HidesByStyle(string? style) =>
        style is not null && (Declares(style, "display", "none") || Declares(style, "visibility", "hidden"));

    private static bool Declares(ReadOnlySpan<char> style, string property, string value)
    {
        foreach (var part in style.Split(';'))
        {
            var declaration = style[part];
            var colon = declaration.IndexOf(':');
            if (colon > 0
                && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase)
                && declaration[(colon + 1)..].Trim().StartsWith(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
