namespace Mujaz.Articles.Html;

/// <summary>The schema.org article of a page, as its JSON-LD gives it.</summary>
internal sealed record JsonLdArticle
{
    public string? Headline { get; init; }

    public string? Author { get; init; }

    public string? DatePublished { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? ArticleBody { get; init; }
}
