using System.ComponentModel.DataAnnotations;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Reviews;

/// <summary>The JSON body of <c>POST /api/summaries/{id}/{language}/reviews</c>, for the API's description.</summary>
internal sealed record ReviewRequestBody
{
    /// <summary>approved, edited (approved as changed), or rejected.</summary>
    [AllowedValues("approved", "edited", "rejected")]
    public required string Decision { get; init; }

    /// <summary>Who decides.</summary>
    [MaxLength(ReviewRequest.LongestName)]
    public required string Name { get; init; }

    /// <summary>Why. Required to reject, and to approve what the checks have findings about.</summary>
    [MaxLength(ReviewRequest.LongestNote)]
    public string? Note { get; init; }

    /// <summary>With <c>edited</c>: the new headline, or null for none.</summary>
    [MaxLength(ReviewRequest.LongestHeadline)]
    public string? Headline { get; init; }

    /// <summary>With <c>edited</c>: the new text.</summary>
    [MaxLength(ReviewRequest.LongestText)]
    public string? Text { get; init; }

    /// <summary>The <c>createdAt</c> of the summary that was read; without it the newest of the language is meant.</summary>
    public DateTimeOffset? SummaryCreatedAt { get; init; }
}

/// <summary>A review.</summary>
internal sealed record ReviewBody
{
    /// <summary>The article's content key.</summary>
    public required string Id { get; init; }

    /// <summary>The language of the summary.</summary>
    public required string Language { get; init; }

    /// <summary>Its place among the reviews of that article and language, from 1.</summary>
    public required int Number { get; init; }

    /// <summary><c>approved</c>, <c>edited</c> or <c>rejected</c>.</summary>
    public required string Decision { get; init; }

    /// <summary>Who has decided.</summary>
    public required string Name { get; init; }

    /// <summary>Why, or null.</summary>
    public required string? Note { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The headline that was decided about; of an edited summary the new one.</summary>
    public required string? Headline { get; init; }

    /// <summary>The text that was decided about; of an edited summary the new one.</summary>
    public required string Text { get; init; }

    /// <summary>How many findings the checks had about that text.</summary>
    public required int Findings { get; init; }

    /// <summary>When the summary was made: it tells which one it is.</summary>
    public required DateTimeOffset SummaryCreatedAt { get; init; }

    /// <summary>What made the summary.</summary>
    public required EngineBody Engine { get; init; }

    /// <summary>The SHA-256 of the article's cleaned text in UTF-8.</summary>
    public required string SourceHash { get; init; }
}

/// <summary>Reviews, oldest first.</summary>
/// <param name="Value">The reviews.</param>
internal sealed record ReviewListBody(IReadOnlyList<ReviewBody> Value);

/// <summary>What the query of <c>GET /api/reviews</c> says; for the API's description.</summary>
internal sealed record ReviewListQuery
{
    /// <summary>The earliest day (UTC) or time, RFC 3339, of a review.</summary>
    public string? Since { get; init; }
}
