namespace Mujaz.Functions.Summaries;

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
