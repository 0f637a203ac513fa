using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Checks;

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
