namespace Mujaz.Articles;

/// <summary>An article as somebody handed it in, before cleaning.</summary>
/// <param name="Content">The text or markup.</param>
/// <param name="Format">How <paramref name="Content"/> is marked up.</param>
public sealed record ArticleSource(string Content, ArticleFormat Format = ArticleFormat.PlainText)
{
    /// <summary>The headline, when it is known apart from the content.</summary>
    public string? Title { get; init; }

    /// <summary>Where the article was published.</summary>
    public Uri? Url { get; init; }

    /// <summary>When it was published: relative dates ("today") are resolved only with it.</summary>
    public DateTimeOffset? PublishedAt { get; init; }
}
