namespace Mujaz.Articles.Html;

/// <summary>Tells the headline from the name of the site that page titles carry.</summary>
internal static class PageTitles
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · "];

    /// <summary>Whether the heading is the page's title or what the title begins with.</summary>
    public static bool Agree(string heading, string? title) =>
        title is not null
        && heading.Length >= 5
        && (TextComparison.SameWords(heading, title)
            || title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)
            || (heading.StartsWith(title, StringComparison.OrdinalIgnoreCase) && title.Length * 2 > heading.Length)
            || title.EndsWith(heading, StringComparison.OrdinalIgnoreCase));

    /// <summary>Cuts off the site's name: the named one, or a last part that is clearly shorter than the rest.</summary>
    public static string WithoutSite(string title, string? site)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var head = title[..at].Trim();
            var tail = title[(at + separator.Length)..].Trim();
            if ((site is not null && TextComparison.SameWords(tail, site)) || (Words(head) >= 4 && Words(tail) <= 4 && tail.Length * 2 < head.Length))
            {
                return head;
            }
        }

        return title;
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
