namespace Mujaz.Articles.Html;

/// <summary>What a page says about its article outside of the text.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    public string? Language { get; init; }

    public Uri? CanonicalUrl { get; init; }

    public string? ArticleBody { get; init; }
}
