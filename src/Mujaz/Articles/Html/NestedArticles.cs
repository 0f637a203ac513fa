namespace Mujaz.Articles.Html;

/// <summary>
/// Recognises readers' comments by their markup: several article elements inside an article, behind its own text. HTML says so
/// ("When article elements are nested, the inner article elements represent articles that are in principle related to the contents of the
/// outer article", with comments as the example; HTML Living Standard, 4.3.2).
/// </summary>
internal static class NestedArticles
{
    private const int FewestTogether = 2;

    /// <summary>The least running text before the first of them.</summary>
    private const int ShortArticle = 200;

    public static void Apply(Page page)
    {
        var inner = new Dictionary<PageElement, List<PageElement>>();
        foreach (var element in page.Elements)
        {
            if (element.Tag == "article" && OuterArticle(element) is { } outer)
            {
                if (!inner.TryGetValue(outer, out var list))
                {
                    inner[outer] = list = [];
                }

                list.Add(element);
            }
        }

        foreach (var (outer, comments) in inner)
        {
            if (comments.Count >= FewestTogether && StandsBehindText(page, outer, comments[0]))
            {
                comments.ForEach(comment => comment.Boilerplate ??= RemovedTextKind.Comments);
            }
        }
    }

    private static PageElement? OuterArticle(PageElement element)
    {
        for (var outer = element.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Tag == "article")
            {
                return outer;
            }
        }

        return null;
    }

    /// <summary>A live blog's entries are articles in an article too, but the outer one has little text of its own before them.</summary>
    private static bool StandsBehindText(Page page, PageElement outer, PageElement first)
    {
        var before = 0;
        for (var block = outer.FirstBlock; block < first.FirstBlock; block++)
        {
            before += page.Blocks[block].IsProse ? page.Blocks[block].Text.Length : 0;
        }

        return before >= (outer.ProseChars - before) / 4 && before >= ShortArticle;
    }
}
