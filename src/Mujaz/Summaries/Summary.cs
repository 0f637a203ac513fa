using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Summaries;

/// <summary>A finished, checked summary in one language.</summary>
public sealed record Summary
{
    /// <summary>The language it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>Its headline; for an extractive summary the article's own, or null.</summary>
    public string? Headline { get; init; }

    /// <summary>Its sentences, at least one.</summary>
    public required IReadOnlyList<SummarySentence> Sentences { get; init; }

    /// <summary>The shape of <see cref="Text"/>.</summary>
    public SummaryStyle Style { get; init; }

    /// <summary>What the checks against the article found.</summary>
    public required CheckReport Checks { get; init; }

    /// <summary>What made it.</summary>
    public required EngineVersion Engine { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The whole text: the sentences joined by spaces, or one a line with a bullet.</summary>
    public string Text => Style == SummaryStyle.Bullets
        ? string.Join('\n', Sentences.Select(sentence => "• " + sentence.Text))
        : string.Join(' ', Sentences.Select(sentence => sentence.Text));
}
