namespace Mujaz.Articles.Html;

/// <summary>The schema.org article of a page, as its JSON-LD gives it.</summary>
internal sealed record JsonLdArticle
{
    public string? Headline { get; init; }

    public string? Author { get; init; }

    /// <summary>Who publishes it: a name that some pages also give as the author's.</summary>
    public string? Publisher { get; init; }

    public string? DatePublished { get; init; }

    public string? DateModified { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? ArticleBody { get; init; }
}
