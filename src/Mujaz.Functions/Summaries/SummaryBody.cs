namespace Mujaz.Functions.Summaries;

/// <summary>A summary in one language.</summary>
internal sealed record SummaryBody
{
    /// <summary>Its headline, or null.</summary>
    public required string? Headline { get; init; }

    /// <summary>The whole text.</summary>
    public required string Text { get; init; }

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>How many words the text has.</summary>
    public required int Words { get; init; }

    /// <summary>The sentences with their evidence.</summary>
    public required IReadOnlyList<SummarySentenceBody> Sentences { get; init; }

    /// <summary>The aligned keywords in this language.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>What the checks against the article found.</summary>
    public required ChecksBody Checks { get; init; }

    /// <summary>What made it.</summary>
    public required EngineBody Engine { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether it came from the store.</summary>
    public required bool Cached { get; init; }
}
