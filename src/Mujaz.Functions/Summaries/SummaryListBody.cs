using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Mujaz.Functions.Summaries;

/// <summary>What the query of <c>GET /api/summaries</c> says; for the API's description.</summary>
internal sealed record SummaryListQuery
{
    /// <summary>The earliest day (UTC) or time, RFC 3339, at which the newest summary of an article was made.</summary>
    public string? Since { get; init; }

    /// <summary>Only articles with a summary in this language, and of these only that summary.</summary>
    [AllowedValues("ar", "fr", "en")]
    public string? Language { get; init; }

    /// <summary>Only articles that are in this language themselves.</summary>
    public string? SourceLanguage { get; init; }

    /// <summary>Only articles with this keyword, in any of its renderings, whatever its case and accents.</summary>
    [MaxLength(200)]
    public string? Keyword { get; init; }

    /// <summary>Only articles in whose id, title, headlines, summaries or keywords all of these words stand.</summary>
    [MaxLength(200)]
    public string? Q { get; init; }

    /// <summary>How many articles a page has at most; one may have fewer and still not be the last.</summary>
    [Range(1, SummaryListRequest.LargestLimit), DefaultValue(SummaryListRequest.DefaultLimit)]
    public int? Limit { get; init; }

    /// <summary>Where the page begins: taken from nextLink as it is.</summary>
    public string? Continuation { get; init; }

    /// <summary>The form, for those who cannot send Accept.</summary>
    [AllowedValues("json", "atom", "jsonfeed"), DefaultValue("json")]
    public string? Format { get; init; }
}

/// <summary>The answer of <c>GET /api/summaries</c>: one page, newest first.</summary>
/// <param name="Value">The articles.</param>
/// <param name="NextLink">Where the next page can be had, or null on the last.</param>
internal sealed record SummaryListBody(IReadOnlyList<ListedArticleBody> Value, string? NextLink);

/// <summary>A stored article with its newest summaries.</summary>
internal sealed record ListedArticleBody
{
    /// <summary>The article's content key.</summary>
    public required string Id { get; init; }

    /// <summary>When its newest summary was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when it is under embargo, or null; until then title, summaries and keywords are not told.</summary>
    public required DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>The BCP 47 code of the article's language.</summary>
    public required string Language { get; init; }

    /// <summary>A variety inside the language, e.g. <c>ary</c>, or null.</summary>
    public required string? Variety { get; init; }

    /// <summary>How many words the article has.</summary>
    public required int Words { get; init; }

    /// <summary>The article's own headline, or null.</summary>
    public required string? Title { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public required string? Url { get; init; }

    /// <summary>When it was published, or null.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The newest summary of each language, by language code.</summary>
    public required IReadOnlyDictionary<string, ListedSummaryBody> Summaries { get; init; }

    /// <summary>The aligned keywords.</summary>
    public required IReadOnlyList<KeywordBody> Keywords { get; init; }
}

/// <summary>A summary in a list.</summary>
/// <param name="Headline">Its headline, or null.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Direction"><c>rtl</c> or <c>ltr</c>.</param>
/// <param name="Status">What the checks say: <c>passed</c>, <c>flagged</c>, <c>unchecked</c> or <c>unverified</c>.</param>
/// <param name="Findings">How many findings there are.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Review">The last decision about it, or null.</param>
internal sealed record ListedSummaryBody(
    string? Headline, string Text, string Direction, string Status, int Findings, DateTimeOffset CreatedAt, ListedReviewBody? Review);

/// <summary>The last decision about a summary.</summary>
/// <param name="Decision"><c>approved</c>, <c>edited</c> or <c>rejected</c>.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="At">When it was made.</param>
/// <param name="Headline">The headline as it was approved, or null.</param>
/// <param name="Text">The text as it was approved.</param>
internal sealed record ListedReviewBody(string Decision, string Name, DateTimeOffset At, string? Headline, string Text);
