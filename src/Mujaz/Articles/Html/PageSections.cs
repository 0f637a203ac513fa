using Mujaz.Articles.Cleaning;

namespace Mujaz.Articles.Html;

/// <summary>
/// Takes out what follows a heading like "Related articles" or "Comments". Such a part ends with its own box or at the next paragraph: what stands
/// behind it is the article's again, whoever it links to.
/// </summary>
internal sealed class PageSections(Page page, PageElement main, string?[] removal)
{
    /// <summary>The first mark of a discussion stands this near below its heading.</summary>
    private const int NearHeading = 8;

    private IReadOnlyList<TextBlock> Blocks => page.Blocks;

    /// <summary>Marks the blocks of all such parts inside the main element.</summary>
    public void Close()
    {
        string? section = null;
        PageElement? opener = null;
        for (var i = main.FirstBlock; i < main.EndBlock; i++)
        {
            if (Opens(i) is { } kind)
            {
                (section, opener) = (kind, Blocks[i].Owner);
                removal[i] ??= kind;
            }
            else if (section is not null && removal[i] is null)
            {
                if (Ends(section, opener!, Blocks[i]))
                {
                    section = null;
                }
                else
                {
                    removal[i] = section;
                }
            }
        }
    }

    /// <summary>The kind of the part that the block opens, or null. What is boilerplate by its element ends with its element.</summary>
    private string? Opens(int index)
    {
        var block = Blocks[index];
        if (block.IsProse || block.Owner.Removal is not null || BoilerplateLines.SectionKind(block.Text) is not { } kind)
        {
            return null;
        }

        return kind switch
        {
            RemovedTextKind.RelatedLinks => LeadsToLinks(index) ? kind : null,
            _ => IsDiscussed(index) || ProseIn(main.FirstBlock, index) > ProseIn(index, main.EndBlock) ? kind : null,
        };
    }

    /// <summary>Whether the heading says nothing else, or links follow: a subheading may begin with the same words ("Related costs").</summary>
    private bool LeadsToLinks(int index) =>
        BoilerplateLines.IsSectionHeading(Blocks[index].Text)
        || RelatedLinkCues.FormOf(new TextLine(Blocks[index].Text, startsParagraph: true)) == RelatedLinkForm.Heading
        || (index + 1 < main.EndBlock && (Blocks[index + 1].LinkDensity > 0.6 || removal[index + 1] is not null));

    /// <summary>Whether what stands with readers' comments follows: their times, links to reply.</summary>
    private bool IsDiscussed(int index)
    {
        var marks = 0;
        for (var i = index + 1; i < Math.Min(main.EndBlock, index + 1 + NearHeading); i++)
        {
            marks += !Blocks[i].IsProse && (CommentsRule.IsDiscussionMark(new TextLine(Blocks[i].Text, startsParagraph: true))) ? 1 : 0;
        }

        return marks > 0;
    }

    private int ProseIn(int start, int end)
    {
        var chars = 0;
        for (var i = start; i < end; i++)
        {
            chars += Blocks[i].IsProse && Blocks[i].Owner.Removal is null ? Blocks[i].Text.Length : 0;
        }

        return chars;
    }

    private bool Ends(string section, PageElement opener, TextBlock block)
    {
        if (section is RemovedTextKind.Comments or RemovedTextKind.CommentForm)
        {
            return false;
        }

        // A box of its own ends with its element; a heading in the running text ends at the next paragraph.
        return BoxOf(opener) is { } box ? !block.Owner.IsInside(box) : block.IsProse && (block.IsFullSentence ? block.LinkDensity <= 0.6 : block.LinkChars == 0);
    }

    /// <summary>The element around the heading, unless it holds so much of the text that it is the article's own.</summary>
    private PageElement? BoxOf(PageElement opener) =>
        opener.Parent is { } box && !ReferenceEquals(box, main) && !main.IsInside(box) && box.ProseChars * 4 < main.ProseChars ? box : null;
}
