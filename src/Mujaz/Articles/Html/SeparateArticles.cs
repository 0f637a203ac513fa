namespace Mujaz.Articles.Html;

/// <summary>
/// Finds the articles of a page that loads the next one below: article elements side by side, each with a headline of the first rank and running
/// text of its own. Parts of one article have lower headings; cards that lead to others have no text.
/// </summary>
internal static class SeparateArticles
{
    /// <summary>An article of its own has more text than a card.</summary>
    private const int ShortestText = 250;

    /// <summary>The elements, the one the page is about first; none when the page has one article.</summary>
    public static IReadOnlyList<PageElement> Find(Page page, string? title)
    {
        PageStatistics.Settle(page, BoilerplateTrust.Names);
        var articles = page.Elements.Where(element => IsArticle(element) && element.Removal is null && element.ProseChars >= ShortestText && HeadlineOf(page, element) is not null).ToList();
        articles.RemoveAll(article => articles.Exists(other => !ReferenceEquals(article, other) && article.IsInside(other)));
        if (articles.Count < 2)
        {
            return [];
        }

        var own = Math.Max(0, articles.FindIndex(article => HeadlineOf(page, article) is { } headline && title is not null && TextComparison.SameWords(headline, title)));
        return [articles[own], .. articles.Where((_, index) => index != own)];
    }

    /// <summary>Reads a further article.</summary>
    public static SeparateArticle? Read(Page page, PageElement article)
    {
        if (HeadlineOf(page, article) is not { } title)
        {
            return null;
        }

        var removals = ArticleBlocks.Removals(page, article, title);
        for (var i = 0; i < removals.Length; i++)
        {
            removals[i] = i >= article.FirstBlock && i < article.EndBlock ? removals[i] : RemovedTextKind.Navigation;
        }

        return new SeparateArticle(title, new ExtractionAttempt(page.Blocks, removals).Text());
    }

    private static bool IsArticle(PageElement element) =>
        element.Tag == "article" || element.Source.GetAttribute("role") == "article"
        || element.Source.GetAttribute("itemtype")?.EndsWith("Article", StringComparison.Ordinal) == true;

    private static string? HeadlineOf(Page page, PageElement article)
    {
        for (var i = article.FirstBlock; i < article.EndBlock; i++)
        {
            for (var owner = page.Blocks[i].Owner; owner is not null && !ReferenceEquals(owner, article); owner = owner.Parent)
            {
                if (owner.Tag == "h1")
                {
                    return page.Blocks[i].Text;
                }
            }
        }

        return null;
    }
}
