using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Functions.Storage;

/// <summary>What somebody has decided about a summary, with all that made it. Reviews are added, never changed.</summary>
internal sealed record Review
{
    /// <summary>The article's id.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The language of the summary.</summary>
    public required Language Language { get; init; }

    /// <summary>Its place among the reviews of that article and language, from 1.</summary>
    public required int Number { get; init; }

    public required ReviewDecision Decision { get; init; }

    /// <summary>Who has decided.</summary>
    public required string Name { get; init; }

    /// <summary>Why, or null.</summary>
    public required string? Note { get; init; }

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
    public required EngineVersion Engine { get; init; }

    /// <summary>The SHA-256 of the article's text in UTF-8, in lower-case hexadecimal digits.</summary>
    public required string SourceHash { get; init; }
}

/// <summary>What can be decided about a summary. The names are part of the public contract and of what is stored.</summary>
internal enum ReviewDecision
{
    /// <summary>Good as it is.</summary>
    Approved,

    /// <summary>Good as it was edited.</summary>
    Edited,

    /// <summary>Not to be used.</summary>
    Rejected,
}
