using System.Text;

namespace Mujaz.Articles.Html;

/// <summary>One reading of a page: its blocks, and for each the reason for which it is left out.</summary>
internal sealed class ExtractionAttempt(IReadOnlyList<TextBlock> blocks, string?[] removals)
{
    /// <summary>The element around the main text, or null when the reading has none.</summary>
    public PageElement? Main { get; init; }

    /// <summary>Further articles of the page.</summary>
    public IReadOnlyList<SeparateArticle> Others { get; init; } = [];

    /// <summary>How much running text was kept.</summary>
    public int ProseChars { get; } = blocks.Where((block, i) => removals[i] is null && block.IsProse && block.Kind != TextBlockKind.Caption).Sum(block => block.Text.Length);

    /// <summary>Whether nothing was kept.</summary>
    public bool IsEmpty { get; } = Array.TrueForAll(removals, removal => removal is not null);

    /// <summary>The reading that leaves nothing out but the plain boilerplate: for pages without any running text.</summary>
    public static ExtractionAttempt OfEverything(Page page)
    {
        var removals = page.Blocks.Select(block => block.Owner.Removal).ToArray();
        return Array.TrueForAll(removals, removal => removal is not null)
            ? new(page.Blocks, [.. page.Blocks.Select(block => block.Owner.IsHidden ? RemovedTextKind.Hidden : null)])
            : new(page.Blocks, removals);
    }

    /// <summary>The other reading when it found at least twice as much, as a page's marks are usually right.</summary>
    public ExtractionAttempt OrIfMuchLonger(ExtractionAttempt other) => other.ProseChars > 2 * ProseChars ? other : this;

    /// <summary>The other reading when it found more.</summary>
    public ExtractionAttempt OrIfLonger(ExtractionAttempt other) => other.ProseChars > ProseChars ? other : this;

    public HtmlExtraction ToExtraction(PageMetadata metadata) => new()
    {
        Text = Text(),
        Title = metadata.Title,
        Author = metadata.Author,
        PublishedAt = metadata.PublishedAt,
        Language = metadata.Language,
        CanonicalUrl = metadata.CanonicalUrl,
        Captions = [.. blocks.Where((block, i) => removals[i] is null && block.Kind == TextBlockKind.Caption).Select(block => block.Text)],
        Removed = Removed(),
        Others = Others,
    };

    /// <summary>The text that was kept.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        TextBlock? before = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (removals[i] is not null || blocks[i].Kind == TextBlockKind.Caption)
            {
                continue;
            }

            if (before is not null)
            {
                text.Append(AreLinesOfOne(before, blocks[i]) ? "\n" : "\n\n");
            }

            text.Append(blocks[i].Text);
            before = blocks[i];
        }

        return text.ToString();
    }

    private static bool AreLinesOfOne(TextBlock first, TextBlock second) =>
        first.Kind == second.Kind && second.Kind is TextBlockKind.ListItem or TextBlockKind.TableRow;

    /// <summary>Why the block is no part of the text. Of what a page hides, only running text is worth telling.</summary>
    private string? ReasonOf(int index) =>
        removals[index] is RemovedTextKind.Hidden && !blocks[index].IsProse ? null
        : removals[index] ?? (blocks[index].Kind == TextBlockKind.Caption ? RemovedTextKind.Caption : null);

    /// <summary>What was left out, neighbours of one kind together.</summary>
    private List<RemovedText> Removed()
    {
        var removed = new List<RemovedText>();
        var text = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (ReasonOf(i) is not { } kind)
            {
                continue;
            }

            text.Append(text.Length > 0 ? "\n" : "").Append(blocks[i].Text);
            if (i + 1 == blocks.Count || ReasonOf(i + 1) != kind)
            {
                removed.Add(new RemovedText(kind, text.ToString()));
                text.Clear();
            }
        }

        return removed;
    }
}
