namespace Mujaz.Articles.Html;

/// <summary>A stretch of text with no block border inside it: a paragraph, a heading, a list item, a row.</summary>
internal sealed class TextBlock
{
    public required string Text { get; init; }

    /// <summary>How many of the characters of <see cref="Text"/> stand inside links.</summary>
    public required int LinkChars { get; init; }

    public required TextBlockKind Kind { get; set; }

    /// <summary>The innermost block element around it.</summary>
    public required PageElement Owner { get; init; }

    /// <summary>Whether it is the label of a button and nothing else.</summary>
    public bool IsControl { get; init; }

    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkChars / Text.Length);

    /// <summary>Whether it reads like running text and not like a label, a menu entry or a link.</summary>
    public bool IsProse { get; init; }

    /// <summary>
    /// Whether it is a full sentence of ten or more words in a paragraph: running text, whatever words it has and whoever links it.
    /// </summary>
    public bool IsFullSentence { get; init; }
}
