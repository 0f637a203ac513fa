namespace Mujaz.Articles.Html;

/// <summary>Finds the element around the main text.</summary>
/// <remarks>
/// The page's own marks first (articleBody, article, main), where they hold most of the running text; then a score by density. The score
/// joins two ideas of the field: shallow text features per block (Kohlschütter, Fankhauser, Nejdl: Boilerplate Detection using Shallow
/// Text Features, WSDM 2010) and the best-scoring stretch of a page (Pasternack, Roth: Extracting Article Text from the Web with Maximum
/// Subsequence Segmentation, WWW 2009), here over the subtrees of the page instead of over its tokens, and weakened with every level as
/// Readability weakens it, so that the innermost element around most of the text wins.
/// </remarks>
internal static class MainContentFinder
{
    /// <summary>What remains of a block's weight one level further up. At 0.9, three levels outweigh a quarter more of text.</summary>
    private const double Decay = 0.9;

    /// <summary>The share of its surroundings' running text that a marked element must hold to be believed.</summary>
    private const double BelievedShare = 0.6;

    /// <summary>What a label that is neither prose nor link counts against an element.</summary>
    private const double LabelCost = 10;

    /// <summary>The weight of text that the structured data also has; it is often cut short, so that the rest still counts.</summary>
    private const double CoveredWeight = 3;

    private const double UncoveredWeight = 0.3;

    /// <summary>What a character of a list or table counts, against one of running text.</summary>
    private const double ListWeight = 0.5;

    /// <param name="page">The page, settled.</param>
    /// <param name="hint">What the structured data says of the text.</param>
    /// <param name="within">The element that holds the article, where that is known.</param>
    public static PageElement? Find(Page page, ArticleBodyHint hint, PageElement? within = null)
    {
        if (page.Elements.Count == 0)
        {
            return null;
        }

        var scope = within ?? Scope(page);
        if (Marked(page, scope, element => BoilerplateRules.IsArticleBody(element.Source), BelievedShare) is { } body)
        {
            return body;
        }

        Score(page, hint);
        var best = Best(page, scope);
        return hint.IsEmpty ? SiblingExpansion.Expand(page, best, scope) : best;
    }

    private static PageElement Scope(Page page)
    {
        var root = page.Elements[0];
        var main = Marked(page, root, element => element.Tag == "main" || element.Source.GetAttribute("role") == "main", BelievedShare) ?? root;
        return Marked(page, main, element => element.Tag == "article", BelievedShare) ?? main;
    }

    private static PageElement? Marked(Page page, PageElement scope, Func<PageElement, bool> isMarked, double share)
    {
        PageElement? best = null;
        foreach (var element in page.Elements)
        {
            if (element.Removal is null
                && element.ProseChars > (best?.ProseChars ?? 0)
                && element.FirstBlock >= scope.FirstBlock
                && element.EndBlock <= scope.EndBlock
                && isMarked(element))
            {
                best = element;
            }
        }

        return best is not null && best.ProseChars >= share * scope.ProseChars ? best : null;
    }

    private static void Score(Page page, ArticleBodyHint hint)
    {
        foreach (var element in page.Elements)
        {
            element.Score = 0;
        }

        foreach (var block in page.Blocks)
        {
            if (block.Owner.Removal is null)
            {
                block.Owner.Score += Value(block, hint);
            }
        }

        for (var i = page.Elements.Count - 1; i > 0; i--)
        {
            var element = page.Elements[i];
            if (element.Parent is { } parent)
            {
                parent.Score += element.Score * Decay;
            }
        }
    }

    private static double Value(TextBlock block, ArticleBodyHint hint)
    {
        if (block.Kind is TextBlockKind.Caption or TextBlockKind.Heading)
        {
            return 0;
        }

        if (!block.IsProse && block.LinkChars == 0 && block.Kind is TextBlockKind.TableRow or TextBlockKind.ListItem)
        {
            // Ingredients, results, steps: lists without links are what some articles consist of.
            return block.Text.Length * ListWeight;
        }

        if (!block.IsProse)
        {
            return block.LinkChars > 0 ? -block.LinkChars : -LabelCost;
        }

        var chars = block.Text.Length - block.LinkChars;
        return hint.IsEmpty ? chars : hint.Covers(block.Text) ? CoveredWeight * chars : UncoveredWeight * chars;
    }

    private static PageElement Best(Page page, PageElement scope)
    {
        var best = scope;
        var bestScore = double.NegativeInfinity;
        foreach (var element in page.Elements)
        {
            if (element.Removal is null && element.Score > bestScore && element.FirstBlock >= scope.FirstBlock && element.EndBlock <= scope.EndBlock)
            {
                best = element;
                bestScore = element.Score;
            }
        }

        return bestScore > 0 ? best : scope;
    }
}
