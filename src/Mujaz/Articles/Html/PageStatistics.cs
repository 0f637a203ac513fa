namespace Mujaz.Articles.Html;

/// <summary>Adds up, from the leaves to the root, what each element contains, and settles which parts are boilerplate.</summary>
internal static class PageStatistics
{
    /// <summary>An article rarely has less running text than this; a part with less of it can be given up for its name alone.</summary>
    private const int LittleProse = 250;

    /// <summary>Even a short item has this much: what readers say and what the law requires is often longer than the article.</summary>
    private const int ShortArticle = 100;

    /// <summary>Captions say what is in one picture.</summary>
    private const int LongestCaption = 400;

    public static void Settle(Page page, BoilerplateTrust trust)
    {
        AddUp(page, skipRemoved: false);
        TeaserRules.Apply(page);
        NestedArticles.Apply(page);
        MarkCaptions(page);
        var holdsHeadline = HeadlineHolders(page);
        var total = page.Elements.Count == 0 ? 0 : page.Elements[0].ProseChars;
        var before = ProseBefore(page);
        foreach (var element in page.Elements)
        {
            var holder = holdsHeadline.Contains(element);
            var isBelieved = element.IsCertain
                ? IsPartOfFrame(element, total - element.ProseChars, holder)
                : IsTrusted(element, trust) && Holds(element, total, before[element.FirstBlock], holder);
            var own = element.IsHidden ? RemovedTextKind.Hidden : isBelieved ? element.Boilerplate : null;
            element.Removal = element.Parent?.Removal ?? own;
        }

        AddUp(page, skipRemoved: true);
    }

    private static bool IsTrusted(PageElement element, BoilerplateTrust trust) =>
        trust == BoilerplateTrust.Names || (trust == BoilerplateTrust.Shapes && element.IsTeaser) || IsNeverArticle(element.Boilerplate);

    /// <summary>Names that no template gives to an article, and around texts that are often longer than one.</summary>
    private static bool IsNeverArticle(string? kind) => kind is RemovedTextKind.Comments or RemovedTextKind.CommentForm or RemovedTextKind.CookieNotice;

    /// <summary>Whether an element that is no article by its kind is none: some pages have their only text in such elements.</summary>
    private static bool IsPartOfFrame(PageElement element, int rest, bool holdsHeadline) =>
        !(holdsHeadline && element.ProseChars > rest)
        && !(element.Boilerplate == RemovedTextKind.RelatedLinks && rest < ShortArticle && element.ProseChars >= LittleProse);

    /// <summary>
    /// Whether a name that speaks of boilerplate is believed, given what the element contains. Of an element with much of the page's running text
    /// a name says nothing: templates name states, sections and scripts too.
    /// </summary>
    private static bool Holds(PageElement element, int totalProse, int proseBefore, bool holdsHeadline)
    {
        var rest = totalProse - element.ProseChars;
        return element.Boilerplate switch
        {
            null => false,
            RemovedTextKind.CommentForm when element.Tag is "form" or "fieldset" => element.ProseChars < LittleProse * 2 && rest > element.ProseChars,
            _ when holdsHeadline => false,
            _ when element.ProseChars == 0 => true,
            _ when element.IsTeaser => rest > element.ProseChars,
            _ when element.IsCommonName => rest > element.ProseChars && proseBefore > 0,
            RemovedTextKind.Comments or RemovedTextKind.CommentForm => proseBefore >= ShortArticle,
            RemovedTextKind.CookieNotice => rest * 4 >= element.ProseChars,
            RemovedTextKind.Byline => element.ProseChars < 2 * LittleProse && rest >= 2 * element.ProseChars,
            RemovedTextKind.Tags or RemovedTextKind.Counter or RemovedTextKind.Share or RemovedTextKind.Copyright => element.ProseChars < LittleProse && rest >= element.ProseChars,
            _ => rest >= 2 * element.ProseChars,
        };
    }

    /// <summary>How much running text stands before each block.</summary>
    private static int[] ProseBefore(Page page)
    {
        var before = new int[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            before[i + 1] = before[i] + (block.IsProse && !block.Owner.IsHidden ? block.Text.Length - block.LinkChars : 0);
        }

        return before;
    }

    private static void MarkCaptions(Page page)
    {
        foreach (var element in page.Elements)
        {
            if (element.IsNamedCaption && element.Chars <= LongestCaption && element.ProseChars * 3 <= page.Elements[0].ProseChars)
            {
                for (var i = element.FirstBlock; i < element.EndBlock; i++)
                {
                    page.Blocks[i].Kind = TextBlockKind.Caption;
                }
            }
        }
    }

    private static HashSet<PageElement> HeadlineHolders(Page page)
    {
        var holders = new HashSet<PageElement>();
        foreach (var element in page.Elements)
        {
            if (element.Tag != "h1")
            {
                continue;
            }

            for (var holder = element.Parent; holder is not null && holders.Add(holder); holder = holder.Parent)
            {
            }
        }

        return holders;
    }

    private static void AddUp(Page page, bool skipRemoved)
    {
        foreach (var element in page.Elements)
        {
            element.Chars = element.LinkChars = element.ProseChars = 0;
        }

        foreach (var block in page.Blocks)
        {
            if (block.Owner.IsHidden || (skipRemoved && block.Owner.Removal is not null))
            {
                continue;
            }

            block.Owner.Chars += block.Text.Length;
            block.Owner.LinkChars += block.LinkChars;
            block.Owner.ProseChars += block.IsProse && block.Kind != TextBlockKind.Caption ? block.Text.Length - block.LinkChars : 0;
        }

        for (var i = page.Elements.Count - 1; i > 0; i--)
        {
            var element = page.Elements[i];
            if (element.Parent is { } parent)
            {
                parent.Chars += element.Chars;
                parent.LinkChars += element.LinkChars;
                parent.ProseChars += element.ProseChars;
            }
        }
    }
}
