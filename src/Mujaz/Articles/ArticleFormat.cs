namespace Mujaz.Articles;

/// <summary>How the text of an article is marked up.</summary>
public enum ArticleFormat
{
    /// <summary>Plain text, paragraphs parted by line breaks.</summary>
    PlainText,

    /// <summary>An HTML page or fragment.</summary>
    Html,

    /// <summary>Markdown (CommonMark).</summary>
    Markdown,
}
