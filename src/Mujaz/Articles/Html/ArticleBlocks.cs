namespace Mujaz.Articles.Html;

/// <summary>Decides, block by block and in order, what inside the main element belongs to the article.</summary>
internal sealed class ArticleBlocks
{
    private const double MostlyLinks = 0.6;

    private readonly Page _page;
    private readonly PageElement _main;
    private readonly string? _title;
    private readonly string?[] _removal;

    private ArticleBlocks(Page page, PageElement main, string? title)
    {
        _page = page;
        _main = main;
        _title = title;
        _removal = new string?[page.Blocks.Count];
    }

    /// <summary>The reason for which each block of the page is left out; null for those of the article.</summary>
    public static string?[] Removals(Page page, PageElement main, string? title)
    {
        var blocks = new ArticleBlocks(page, main, title);
        blocks.JudgeEach();
        blocks.CloseSections();
        blocks.TrimEnds();
        blocks.DropEmptyHeadings();
        return blocks._removal;
    }

    private IReadOnlyList<TextBlock> Blocks => _page.Blocks;

    private void JudgeEach()
    {
        for (var i = 0; i < Blocks.Count; i++)
        {
            var block = Blocks[i];
            _removal[i] = block.Owner.Removal
                ?? (i >= _main.FirstBlock && i < _main.EndBlock ? Judge(block) : OutsideKind(i));
        }
    }

    private string? Judge(TextBlock block)
    {
        if (IsTitle(block.Text))
        {
            return RemovedTextKind.RepeatedHeadline;
        }

        if (BoilerplateLines.Kind(block) is { } kind)
        {
            return kind;
        }

        if (block.Kind != TextBlockKind.TableRow && block.LinkDensity > MostlyLinks)
        {
            return RemovedTextKind.RelatedLinks;
        }

        return block.Kind == TextBlockKind.ListItem && !block.IsProse && ListOf(block)?.LinkDensity > 0.5 ? RemovedTextKind.RelatedLinks : null;
    }

    private string? OutsideKind(int index)
    {
        var block = Blocks[index];
        return IsTitle(block.Text) ? RemovedTextKind.RepeatedHeadline
            : index < _main.FirstBlock && IsStandfirst(block) ? null
            : BoilerplateLines.Kind(block) ?? (block.LinkDensity > MostlyLinks ? RemovedTextKind.RelatedLinks : RemovedTextKind.Navigation);
    }

    /// <summary>The lead that many templates put above the main text, beside the headline.</summary>
    private bool IsStandfirst(TextBlock block)
    {
        if (!block.IsProse || block.LinkDensity > 0.2 || block.Kind is TextBlockKind.ListItem or TextBlockKind.Caption)
        {
            return false;
        }

        var header = block.Owner;
        for (var level = 0; level < 3 && header.Parent is not null && !_main.IsInside(header); level++)
        {
            header = header.Parent;
            if (HasHeadlineBefore(header, block))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasHeadlineBefore(PageElement element, TextBlock block)
    {
        for (var i = element.FirstBlock; i < element.EndBlock && !ReferenceEquals(Blocks[i], block); i++)
        {
            if (Blocks[i].Owner.Tag == "h1" || IsTitle(Blocks[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static PageElement? ListOf(TextBlock block)
    {
        for (var element = block.Owner; element is not null; element = element.Parent)
        {
            if (HtmlTags.IsList(element.Tag))
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>"Related articles" and its like take what follows with them, until running text of the same surroundings resumes.</summary>
    private void CloseSections()
    {
        string? section = null;
        PageElement? opener = null;
        for (var i = _main.FirstBlock; i < _main.EndBlock; i++)
        {
            var block = Blocks[i];
            if (!block.IsProse && BoilerplateLines.SectionKind(block.Text) is { } kind)
            {
                (section, opener) = (kind, block.Owner);
                _removal[i] ??= kind;
            }
            else if (section is not null && _removal[i] is null)
            {
                if (Ends(section, opener!, block))
                {
                    section = null;
                }
                else
                {
                    _removal[i] = section;
                }
            }
        }
    }

    private bool Ends(string section, PageElement opener, TextBlock block)
    {
        if (section is RemovedTextKind.Comments or RemovedTextKind.CommentForm)
        {
            return false;
        }

        // A box of its own ends with its element; a heading in the running text ends at the next paragraph.
        var box = opener.Parent;
        return box is null || ReferenceEquals(box, _main) || _main.IsInside(box) ? block.IsProse && block.LinkChars == 0 : !block.Owner.IsInside(box);
    }

    /// <summary>Labels above the first and below the last paragraph are the template's: dates, sections, credits.</summary>
    private void TrimEnds()
    {
        var first = FirstProse(_main.FirstBlock);
        var last = Array.FindLastIndex(_removal, removal => removal is null);
        while (last >= 0 && (_removal[last] is not null || IsLabel(Blocks[last])))
        {
            last--;
        }

        if (first < 0)
        {
            return;
        }

        for (var i = 0; i < _removal.Length; i++)
        {
            if (_removal[i] is not null)
            {
                continue;
            }

            if (i < first && !Blocks[i].IsProse && !IsHeadingOf(i, first))
            {
                _removal[i] = RemovedTextKind.Byline;
            }
            else if (i > last)
            {
                _removal[i] = RemovedTextKind.Navigation;
            }
        }
    }

    private int FirstProse(int start)
    {
        for (var i = start; i < Blocks.Count; i++)
        {
            if (_removal[i] is null && Blocks[i].IsProse && Blocks[i].Kind != TextBlockKind.Caption)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether only headings of the main element stand between the block and the first paragraph, as in a list or a live blog.</summary>
    private bool IsHeadingOf(int index, int first)
    {
        for (var i = index; i < first; i++)
        {
            if (_removal[i] is null && Blocks[i].Kind is not (TextBlockKind.Heading or TextBlockKind.Caption))
            {
                return false;
            }
        }

        return index >= _main.FirstBlock && _title is not null;
    }

    private static bool IsLabel(TextBlock block) => !block.IsProse && block.Kind is TextBlockKind.Paragraph or TextBlockKind.Heading;

    private void DropEmptyHeadings()
    {
        var followed = false;
        for (var i = _removal.Length - 1; i >= 0; i--)
        {
            if (_removal[i] is not null)
            {
                continue;
            }

            if (Blocks[i].Kind != TextBlockKind.Heading)
            {
                followed = true;
            }
            else if (!followed)
            {
                _removal[i] = RemovedTextKind.Navigation;
            }
        }
    }

    private bool IsTitle(string text) => _title is not null && TextComparison.SameWords(text, _title);
}
