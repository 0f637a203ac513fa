using System.Text.Json;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Checks;

/// <summary>The JSON body of <c>POST /api/checks</c>, for the API's description.</summary>
internal sealed record CheckRequestBody
{
    /// <summary>The article's text; this or <c>id</c>.</summary>
    public string? Text { get; init; }

    /// <summary>The id of a stored article; this or <c>text</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The summary to check, at most 20,000 characters.</summary>
    public required string Summary { get; init; }

    /// <summary>The summary's headline, at most 1,000 characters.</summary>
    public string? Headline { get; init; }

    /// <summary>When an article given as <c>text</c> was published (RFC 3339), by which "on Monday" and "last year" are resolved.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>What each sentence of the summary cites: a list for each, of numbers of sentences from 1 or of spans of the article's text. At most 10,000 in all.</summary>
    public IReadOnlyList<IReadOnlyList<JsonElement>>? Evidence { get; init; }

    /// <summary>
    /// Whether the model judges every sentence against the article too, which costs tokens. What it rejects with words that the sentence has
    /// is a finding; a doubt of the checks that it does not share is none. Off by default.
    /// </summary>
    public bool? Verify { get; init; }

    /// <summary>The language the summary is in: ar, fr or en.</summary>
    public required string Language { get; init; }
}

/// <summary>The answer of <c>POST /api/checks</c>.</summary>
internal sealed record CheckResponse
{
    /// <summary>The article's content key.</summary>
    public required string Id { get; init; }

    /// <summary>The language the summary was checked as.</summary>
    public required string Language { get; init; }

    /// <summary>What was found.</summary>
    public required ChecksBody Checks { get; init; }

    /// <summary>
    /// Why <c>checks.status</c> is <c>unverified</c>: no model, no budget, no answer, no usable answer, or more sentences than are judged.
    /// Null when the verification was made, or not asked for.
    /// </summary>
    public required UnavailableBody? Unverified { get; init; }

    /// <summary>Model tokens of the verification; zero without one.</summary>
    public required UsageBody Usage { get; init; }

    /// <summary>The summary's sentences, each with the evidence there is for it.</summary>
    public required IReadOnlyList<SummarySentenceBody> Sentences { get; init; }

    /// <summary>The article that the evidence points into.</summary>
    public required SourceBody Source { get; init; }
}
