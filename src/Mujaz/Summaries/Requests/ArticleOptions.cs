using Mujaz.Articles;

namespace Mujaz.Summaries.Requests;

/// <summary>
/// Everything that a caller may ask of one article, through whichever door it comes. <see cref="ArticleField"/> says how it is read.
/// </summary>
public sealed record ArticleOptions
{
    /// <summary>The product's defaults.</summary>
    public static ArticleOptions Default { get; } = new();

    /// <summary>What kind of summary is wanted.</summary>
    public SummaryOptions Summary { get; init; } = new();

    /// <summary>Whether stored summaries are to be passed over and made anew.</summary>
    public bool Refresh { get; init; }

    /// <summary>Whether the offline engine is wanted even where a model is configured.</summary>
    public bool Offline { get; init; }

    /// <summary>Which stored summaries may answer.</summary>
    public SummaryReuse Reuse { get; init; }

    /// <summary>The headline, when it is not in the text.</summary>
    public string? Title { get; init; }

    /// <summary>Where the article was published.</summary>
    public Uri? Url { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Until when nobody but the sender may read the summaries, or null.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>The article as the domain reads it, with what the caller says of it.</summary>
    /// <param name="content">Its text or markup.</param>
    /// <param name="format">Which of the two.</param>
    public ArticleSource SourceOf(string content, ArticleFormat format) => new(content, format)
    {
        Title = Title,
        Url = Url,
        PublishedAt = PublishedAt,
    };
}
