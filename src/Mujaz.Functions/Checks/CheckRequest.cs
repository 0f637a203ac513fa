using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Functions.Checks;

/// <summary>A summary that somebody else wrote, to be checked against an article.</summary>
/// <param name="Summary">The summary's text.</param>
/// <param name="Language">The language it is in.</param>
internal sealed record CheckRequest(string Summary, Language Language)
{
    /// <summary>The most characters of a summary: some 3,000 words, where the longest that is written here has about 250.</summary>
    public const int MaxSummaryCharacters = 20_000;

    /// <summary>The most characters of a headline.</summary>
    public const int MaxHeadlineCharacters = 1_000;

    /// <summary>The article's text, or null when it is stored.</summary>
    public string? Text { get; init; }

    /// <summary>The id of a stored article, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The summary's headline, or null.</summary>
    public string? Headline { get; init; }

    /// <summary>When an article given as text was published, or null.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Whether a model judges every sentence too.</summary>
    public bool Verify { get; init; }

    /// <summary>What each sentence of the summary cites; empty when it cites nothing.</summary>
    public IReadOnlyList<IReadOnlyList<EvidenceReference>> Evidence { get; init; } = [];
}
