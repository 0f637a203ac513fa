using System.Text.Json.Serialization;

namespace Mujaz.Functions.Summaries;

/// <summary>The answer of <c>POST /api/summaries</c> and <c>GET /api/summaries/{id}</c>.</summary>
internal sealed record SummaryResponse
{
    /// <summary>The article's content key: 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The cleaned article that all offsets point into.</summary>
    public required SourceBody Source { get; init; }

    /// <summary>The summaries by language code.</summary>
    public required IReadOnlyDictionary<string, SummaryBody> Summaries { get; init; }

    /// <summary>The aligned keywords, most important first.</summary>
    public required IReadOnlyList<KeywordBody> Keywords { get; init; }

    /// <summary>The languages that could not be made, with the reason.</summary>
    public required IReadOnlyDictionary<string, UnavailableBody> Unavailable { get; init; }

    /// <summary>What this request cost in model tokens.</summary>
    public required UsageBody Usage { get; init; }

    /// <summary><c>hit</c>, <c>partial</c> or <c>miss</c>; <c>unavailable</c> while the storage is away.</summary>
    public required string Cache { get; init; }

    /// <summary>
    /// With <c>reuse: near</c>, the stored article that the one sent nearly repeats: <c>id</c>, <c>source</c> and the summaries are its own.
    /// Otherwise null.
    /// </summary>
    public DuplicateBody? DuplicateOf { get; init; }
}

/// <summary>The answer of <c>GET /api/summaries/{id}/{language}</c> as JSON.</summary>
/// <param name="Id">The article's content key.</param>
/// <param name="Language">The language's code.</param>
/// <param name="Summary">The summary.</param>
internal sealed record SummaryInLanguageResponse(string Id, string Language, SummaryBody Summary);

/// <summary>The cleaned article.</summary>
internal sealed record SourceBody
{
    /// <summary>The BCP 47 code of its language; <c>und</c> when none was recognised.</summary>
    public required string Language { get; init; }

    /// <summary>A variety inside the language, e.g. <c>ary</c> for Moroccan Arabic, or null.</summary>
    public required string? Variety { get; init; }

    /// <summary>Its headline, or null.</summary>
    public required string? Title { get; init; }

    /// <summary>How many words it has.</summary>
    public required int Words { get; init; }

    /// <summary>Who wrote it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, or null.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The cleaned text, in whose UTF-16 code units all offsets count.</summary>
    public required string Text { get; init; }

    /// <summary>What cleaning took out.</summary>
    public required IReadOnlyList<RemovedBody> Removed { get; init; }
}

/// <summary>A stretch that cleaning took out.</summary>
/// <param name="Kind">Why it was taken out.</param>
/// <param name="Text">The stretch.</param>
internal sealed record RemovedBody(string Kind, string Text);

/// <summary>One concept in three renderings; null where no engine could give one.</summary>
/// <param name="Ar">The Arabic rendering.</param>
/// <param name="Fr">The French rendering.</param>
/// <param name="En">The English rendering.</param>
/// <param name="Kind"><c>person</c>, <c>organization</c>, <c>place</c>, <c>event</c> or <c>topic</c>.</param>
internal sealed record KeywordBody(string? Ar, string? Fr, string? En, string Kind);

/// <summary>Why a language is missing, or a summary is not verified.</summary>
/// <param name="Code">A stable code, e.g. <c>modelRequired</c>.</param>
/// <param name="Detail">One sentence for people.</param>
internal sealed record UnavailableBody(string Code, string Detail);

/// <summary>Model tokens.</summary>
/// <param name="Calls">Model calls.</param>
/// <param name="InputTokens">Tokens sent.</param>
/// <param name="CachedInputTokens">Of these, read from the provider's cache.</param>
/// <param name="OutputTokens">Tokens received, reasoning included.</param>
/// <param name="ReasoningTokens">Of these, hidden reasoning.</param>
internal sealed record UsageBody(int Calls, int InputTokens, int CachedInputTokens, int OutputTokens, int ReasoningTokens)
{
    /// <summary>What the calls cost, each by the price of its deployment, the verifier's included; left out without prices.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Cost { get; init; }

    /// <summary>The currency of <c>cost</c>; left out without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}

/// <summary>A stored article that the one sent nearly repeats.</summary>
/// <param name="Id">The stored article's id.</param>
/// <param name="Similarity">How alike the two are, 0 to 1: the estimated share of common word triples.</param>
internal sealed record DuplicateBody(string Id, double Similarity);
