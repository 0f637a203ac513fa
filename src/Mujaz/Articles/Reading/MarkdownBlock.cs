namespace Mujaz.Articles.Reading;

/// <summary>A block of a Markdown document, its inline marks still in place.</summary>
/// <param name="Text">The text; soft line breaks are spaces.</param>
/// <param name="Kind">What the marks say it is; null for a paragraph, which may be anything.</param>
/// <param name="StartsParagraph">Whether a blank line or another kind of block stands before it.</param>
internal sealed record MarkdownBlock(string Text, SentenceKind? Kind, bool StartsParagraph);
