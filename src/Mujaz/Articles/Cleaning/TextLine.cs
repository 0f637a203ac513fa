using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>A line of an article while it is being cleaned.</summary>
internal sealed class TextLine
{
    private string? _folded;

    public TextLine(string text, bool startsParagraph, SentenceKind? markup = null)
    {
        Text = text;
        StartsParagraph = startsParagraph;
        Markup = markup;
        Words = WordTokenizer.Count(text);
    }

    /// <summary>The line without white space at its ends.</summary>
    public string Text { get; set; }

    /// <summary>Whether a blank line stands before it (true for the first line).</summary>
    public bool StartsParagraph { get; }

    /// <summary>What the markup of the source says the line is, or null when it says nothing.</summary>
    public SentenceKind? Markup { get; }

    /// <summary>How many words the line has.</summary>
    public int Words { get; private set; }

    /// <summary>Why the line is taken out, or null while it stays.</summary>
    public string? RemovedAs { get; private set; }

    /// <summary>Whether the line is still part of the article.</summary>
    public bool IsKept => RemovedAs is null;

    /// <summary>The line folded for comparison.</summary>
    public string Folded => _folded ??= TextFolding.FoldLine(Text);

    /// <summary>Whether the line ends as a sentence does: a full stop, question or exclamation mark, perhaps behind closing marks.</summary>
    public bool EndsSentence => LineShape.EndsSentence(Text);

    /// <summary>Whether the line reads as running text rather than as a headline, a label or a caption.</summary>
    public bool IsProse => Markup != SentenceKind.Heading && LineShape.IsProse(Text, Words);

    /// <summary>Whether the line could be a headline.</summary>
    public bool IsHeadlineLike => Markup != SentenceKind.ListItem && LineShape.IsHeadlineLike(Text, Words);

    /// <summary>Takes the line out.</summary>
    /// <param name="kind">Why: a value of <see cref="RemovedTextKind"/>.</param>
    public void Remove(string kind) => RemovedAs ??= kind;

    /// <summary>Takes a label off the line.</summary>
    public void Replace(string text)
    {
        Text = text;
        Words = WordTokenizer.Count(text);
        _folded = null;
    }
}
