namespace Mujaz.Articles;

/// <summary>The part a sentence plays in its article.</summary>
public enum SentenceKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A headline or subheading: usually without a full stop.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,
}
