namespace Mujaz.Articles.Html;

/// <summary>What <see cref="HtmlArticleExtractor"/> read from a page.</summary>
public sealed record HtmlExtraction
{
    /// <summary>
    /// The main text: paragraphs parted by a blank line, list items and table rows one a line, cells parted by " | ". Empty when the page has no
    /// text.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The headline, without the name of the site, or null. It is not repeated in <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, several names parted by ", ", or null.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, or null. A time without an offset is taken as UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The language the page declares (BCP 47, as written), or null. Pages are often wrong about it.</summary>
    public string? Language { get; init; }

    /// <summary>The address the page gives as its own, absolute and http or https, or null.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>Captions of the article's pictures, in order. They describe pictures and are no sentences of the article.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>The visible text that is not part of the article, in the order of the page.</summary>
    public IReadOnlyList<RemovedText> Removed { get; init; } = [];

    /// <summary>Further articles below the one the page is about, in the order of the page.</summary>
    public IReadOnlyList<SeparateArticle> Others { get; init; } = [];
}
