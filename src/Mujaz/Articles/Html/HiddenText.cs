namespace Mujaz.Articles.Html;

/// <summary>
/// Tells the rest of an article, which a page hides until its reader asks for it, from windows, menus and the like: it stands behind the beginning
/// of the text, in the same part of the page, and is running text that is not shown elsewhere.
/// </summary>
internal static class HiddenText
{
    /// <summary>Less hidden text than this is a note or an alternative for readers of screens.</summary>
    private const int FewestChars = 150;

    private const double LeastShare = 0.15;

    /// <summary>The running text the page has, apart from what its elements say is no article.</summary>
    public static int RunningText(Page page) =>
        page.Blocks.Where(block => block.IsProse && block.Kind != TextBlockKind.Caption && !block.Owner.IsHidden && !IsCertain(block.Owner))
            .Sum(block => block.Text.Length - block.LinkChars);

    /// <summary>Lets the hidden rest of the text be read as if it were shown.</summary>
    /// <param name="page">The page.</param>
    /// <param name="main">The element around the text that is shown, or null when there is none.</param>
    /// <param name="everywhere">Whether hardly any text is shown, so that whatever is hidden may be the text.</param>
    /// <returns>Whether there was any.</returns>
    public static bool Reveal(Page page, PageElement? main, bool everywhere)
    {
        var surroundings = main?.Parent is { Tag: not ("body" or "html") } parent ? parent : main;
        var shown = page.Blocks.Where(block => !block.Owner.IsHidden).Select(block => block.Text).ToHashSet();
        var hidden = page.Elements
            .Where(element => element.IsHidden && (everywhere ? Visibility.IsHidden(element.Source) : element.Parent?.IsHidden != true) && element.Boilerplate is null
                && (everywhere || (surroundings is not null && element.FirstBlock >= main!.FirstBlock && element.IsInside(surroundings))))
            .ToList();
        var chars = hidden.Sum(element => ProseOf(page, element, shown));
        if (everywhere ? chars == 0 : chars < FewestChars || chars < LeastShare * main!.ProseChars)
        {
            return false;
        }

        foreach (var element in hidden.Where(element => everywhere || ProseOf(page, element, shown) > 0))
        {
            element.IsHidden = false;
        }

        // A parent stands before its children.
        foreach (var element in page.Elements.Where(element => element.Parent is not null && element.IsHidden))
        {
            element.IsHidden = !hidden.Contains(element) && (element.Parent!.IsHidden || Visibility.IsHidden(element.Source));
        }

        return true;
    }

    private static int ProseOf(Page page, PageElement element, HashSet<string> shown)
    {
        var chars = 0;
        for (var i = element.FirstBlock; i < element.EndBlock; i++)
        {
            chars += page.Blocks[i].IsProse && !shown.Contains(page.Blocks[i].Text) ? page.Blocks[i].Text.Length - page.Blocks[i].LinkChars : 0;
        }

        return chars;
    }

    private static bool IsCertain(PageElement owner)
    {
        for (var element = owner; element is not null; element = element.Parent)
        {
            if (element.IsCertain || element.IsTeaser)
            {
                return true;
            }
        }

        return false;
    }
}
