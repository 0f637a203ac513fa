namespace Mujaz.Articles.Html;

/// <summary>Decides, block by block and in order, what inside the main element belongs to the article.</summary>
internal sealed class ArticleBlocks
{
    private const double MostlyLinks = 0.6;
    private const int FewestListLines = 3;
    private const int ShortestList = 50;

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
        new PageSections(page, main, blocks._removal).Close();
        blocks.TrimEnds();
        blocks.DropEmptyHeadings();
        return blocks._removal;
    }

    private IReadOnlyList<TextBlock> Blocks => _page.Blocks;

    private void JudgeEach()
    {
        for (var i = 0; i < Blocks.Count; i++)
        {
            _removal[i] = Blocks[i].Owner.Removal ?? (IsInMain(i) ? Judge(Blocks[i]) : OutsideKind(i));
        }

        KeepBetweenParagraphs();
    }

    private bool IsInMain(int index) => index >= _main.FirstBlock && index < _main.EndBlock;

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

        if (block.IsControl && !block.IsProse && block.Kind != TextBlockKind.Heading)
        {
            return RemovedTextKind.Navigation;
        }

        if (block.Kind != TextBlockKind.TableRow && block.LinkDensity > MostlyLinks && !(block.IsProse && block.IsFullSentence))
        {
            return RemovedTextKind.RelatedLinks;
        }

        return block.Kind == TextBlockKind.ListItem && !block.IsProse && ListOf(block)?.LinkDensity > 0.5 ? RemovedTextKind.RelatedLinks : null;
    }

    /// <summary>
    /// A byline stands above the first paragraph or below the last: what has its form in between ("Par route : trois heures") is the article's.
    /// </summary>
    private void KeepBetweenParagraphs()
    {
        var first = FirstProse(_main.FirstBlock);
        var last = Array.FindLastIndex(_removal, removal => removal is null);
        while (last >= 0 && !(_removal[last] is null && Blocks[last].IsProse))
        {
            last--;
        }

        for (var i = Math.Max(first, 0); i < last; i++)
        {
            if (_removal[i] == RemovedTextKind.Byline && Blocks[i].Owner.Removal is null && !BoilerplateLines.IsPlainByline(Blocks[i]))
            {
                _removal[i] = null;
            }
        }
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

            if (i < first && !Blocks[i].IsProse && !IsHeadingOf(i, first) && !BeginsText(i))
            {
                _removal[i] = RemovedTextKind.Byline;
            }
            else if (i > last && !EndsText(i))
            {
                _removal[i] = RemovedTextKind.Navigation;
            }
        }
    }

    /// <summary>
    /// Whether a short block above the first paragraph is the article's: a sentence, a standfirst without a full stop, the first lines of a list or
    /// table. A name, a place or a date is none of them.
    /// </summary>
    private bool BeginsText(int index)
    {
        var block = Blocks[index];
        return IsInMain(index)
            && block.LinkDensity <= 0.5
            && (block.Kind == TextBlockKind.Quote || IsInLongList(index)
                || (block.Kind == TextBlockKind.Paragraph && !BoilerplateLines.IsByline(block.Text)
                    && (Prose.IsShortSentence(block.Text) || Prose.IsUnstopped(block.Text))));
    }

    /// <summary>Whether the block is a line of a list or table with some text in it: not a row of facts about the page or its author.</summary>
    private bool IsInLongList(int index)
    {
        if (Blocks[index].Kind is not (TextBlockKind.ListItem or TextBlockKind.TableRow))
        {
            return false;
        }

        var (start, end) = (index, index + 1);
        while (start > _main.FirstBlock && Blocks[start - 1].Kind == Blocks[index].Kind && _removal[start - 1] is null or RemovedTextKind.Byline)
        {
            start--;
        }

        while (end < _main.EndBlock && Blocks[end].Kind == Blocks[index].Kind && _removal[end] is null)
        {
            end++;
        }

        return end - start >= FewestListLines && Blocks.Skip(start).Take(end - start).Sum(block => block.Text.Length) >= ShortestList;
    }

    /// <summary>Whether a short block below the last paragraph is a sentence of the article ("Affaire à suivre.").</summary>
    private bool EndsText(int index) =>
        IsInMain(index) && Blocks[index].Kind == TextBlockKind.Paragraph && Blocks[index].LinkDensity <= 0.5 && Prose.IsShortSentence(Blocks[index].Text);

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
