namespace Mujaz.Articles.Html;

/// <summary>What a block of text is, by its markup.</summary>
internal enum TextBlockKind
{
    Paragraph,
    Heading,
    ListItem,
    TableRow,
    Quote,
    Caption,
}
