namespace Mujaz.Articles.Html;

/// <summary>
/// Recognises cards that lead to other articles by their shape: a headline that is a link, a few words, and more of the same beside it.
/// </summary>
internal static class TeaserRules
{
    private const int MostBlocks = 5;
    private const int LongestTeaser = 600;
    private const int FewestTogether = 2;

    public static void Apply(Page page)
    {
        var together = new Dictionary<PageElement, int>();
        foreach (var element in page.Elements)
        {
            if (element.Parent is { } parent && IsTeaser(element, page))
            {
                together[parent] = together.GetValueOrDefault(parent) + 1;
            }
        }

        foreach (var element in page.Elements)
        {
            if (element.Parent is { } parent && together.GetValueOrDefault(parent) >= FewestTogether && IsTeaser(element, page))
            {
                element.Boilerplate ??= RemovedTextKind.RelatedLinks;
                element.IsTeaser = true;
            }
        }
    }

    private static bool IsTeaser(PageElement element, Page page)
    {
        var blocks = element.EndBlock - element.FirstBlock;
        return blocks is >= 2 and <= MostBlocks
            && element.Chars <= LongestTeaser
            && !HtmlTags.IsListItem(element.Tag)
            && page.Blocks[element.FirstBlock].LinkDensity > 0.9;
    }
}
