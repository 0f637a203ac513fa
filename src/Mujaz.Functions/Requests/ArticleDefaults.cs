using Microsoft.AspNetCore.WebUtilities;
using Mujaz.Functions.Problems;
using Mujaz.Summaries;

namespace Mujaz.Functions.Requests;

/// <summary>What holds for articles that do not say otherwise themselves: the options of a batch.</summary>
internal sealed record ArticleDefaults
{
    /// <summary>The product's defaults.</summary>
    public static ArticleDefaults None { get; } = new();

    public SummaryOptions Options { get; init; } = new();

    public bool Refresh { get; init; }

    public bool Offline { get; init; }

    public SummaryReuse Reuse { get; init; }

    public string? Title { get; init; }

    public Uri? Url { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>Reads a query string, with or without the question mark.</summary>
    public static ReadResult<ArticleDefaults> Parse(string queryString) => Parse(new QueryCollection(QueryHelpers.ParseQuery(queryString)));

    /// <summary>Reads the options in a query.</summary>
    public static ReadResult<ArticleDefaults> Parse(IQueryCollection query)
    {
        var options = QueryArticleOptions.Read(query, out var title);
        if (options.Errors.Count > 0)
        {
            return Problem.Invalid(options.Errors);
        }

        return new ArticleDefaults
        {
            Options = options.Options,
            Refresh = options.Refresh,
            Offline = options.Offline,
            Reuse = options.Reuse,
            Title = string.IsNullOrWhiteSpace(title) ? null : title,
            Url = options.Url,
            PublishedAt = options.PublishedAt,
            EmbargoUntil = options.EmbargoUntil,
        };
    }
}
