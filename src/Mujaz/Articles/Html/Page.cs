namespace Mujaz.Articles.Html;

/// <summary>A page laid out: its block elements and its blocks of text, both in the order of the page.</summary>
/// <param name="Elements">The block elements; a parent comes before its children.</param>
/// <param name="Blocks">The blocks, none of them empty.</param>
internal sealed record Page(IReadOnlyList<PageElement> Elements, IReadOnlyList<TextBlock> Blocks);
