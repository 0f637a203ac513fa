using AngleSharp.Dom;

namespace Mujaz.Articles.Html;

/// <summary>A heading of a page, as a candidate for its headline.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsSiteName">Whether it leads to the site's front page, as logos do.</param>
internal sealed record PageHeading(int Level, string Text, bool IsSiteName)
{
    /// <summary>Whether the heading, or what it directly holds, is a link to the front page.</summary>
    public static bool LeadsHome(IElement heading) =>
        IsHome(heading.ParentElement) || heading.Children.Any(IsHome);

    private static bool IsHome(IElement? element) =>
        element is { LocalName: "a" }
        && element.GetAttribute("href") is { } address
        && (address is "/" || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath == "/" && uri.Query.Length == 0));
}
