namespace Mujaz.Articles.Html;

/// <summary>
/// Takes in what stands beside the best element as long as it is running text of the same make: articles are often cut into several boxes.
/// </summary>
internal static class SiblingExpansion
{
    /// <summary>How many characters of links for each of running text neighbours may bring along.</summary>
    private const double MostNoise = 0.15;

    public static PageElement Expand(Page page, PageElement best, PageElement scope)
    {
        var widest = best;
        var child = best;
        for (var outer = best.Parent; outer is not null && outer.Tag is not "html" && outer.IsInside(scope); outer = outer.Parent)
        {
            if (!IsClean(page, outer, widest) || !HoldsItsLikes(page, outer, child))
            {
                break;
            }

            widest = outer.ProseChars > widest.ProseChars ? outer : widest;
            child = outer;
        }

        return widest;
    }

    private static bool IsClean(Page page, PageElement outer, PageElement inner)
    {
        var prose = outer.ProseChars - inner.ProseChars;
        var links = outer.LinkChars - inner.LinkChars;
        var labels = outer.Chars - inner.Chars - prose - links;
        return links <= MostNoise * prose && (labels <= 2 * MostNoise * prose || labels - HeadingChars(page, outer, inner) <= 2 * MostNoise * prose);
    }

    /// <summary>Whether everything with running text beside the child is an element of the same name and class, or a plain block of text.</summary>
    private static bool HoldsItsLikes(Page page, PageElement outer, PageElement child)
    {
        foreach (var element in page.Elements)
        {
            if (ReferenceEquals(element.Parent, outer)
                && !ReferenceEquals(element, child)
                && element.ProseChars > 0
                && element.Removal is null
                && !IsPlainBlock(element.Tag)
                && !(element.Tag == child.Tag && element.Source.ClassName == child.Source.ClassName))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlainBlock(string tag) =>
        tag is "p" or "blockquote" or "pre" or "table" or "figure" || HtmlTags.IsList(tag) || HtmlTags.IsHeading(tag);

    private static int HeadingChars(Page page, PageElement outer, PageElement inner)
    {
        var chars = 0;
        for (var i = outer.FirstBlock; i < outer.EndBlock; i++)
        {
            var block = page.Blocks[i];
            if ((i < inner.FirstBlock || i >= inner.EndBlock)
                && block.Kind is TextBlockKind.Heading or TextBlockKind.Caption or TextBlockKind.TableRow
                && block.Owner.Removal is null)
            {
                chars += block.Text.Length - block.LinkChars;
            }
        }

        return chars;
    }
}
