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
