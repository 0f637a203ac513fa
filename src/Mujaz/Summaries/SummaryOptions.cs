using Mujaz.Languages;

namespace Mujaz.Summaries;

/// <summary>What kind of summary is wanted. Every property changes the answer, so every property is in the cache key.</summary>
public sealed record SummaryOptions
{
    /// <summary>The most characters <see cref="Focus"/> may have.</summary>
    public const int MaxFocusLength = 200;

    /// <summary>The most sentences that can be asked for.</summary>
    public const int MaxSentenceCount = 20;

    /// <summary>The most keywords that can be asked for.</summary>
    public const int MaxKeywordCount = 20;

    /// <summary>The languages wanted; at least one, each at most once.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = Language.OfSummaries;

    /// <summary>The length wanted, unless <see cref="SentenceCount"/> says it exactly.</summary>
    public SummaryLength Length { get; init; } = SummaryLength.Medium;

    /// <summary>The exact number of sentences, 1 to <see cref="MaxSentenceCount"/>, or null.</summary>
    public int? SentenceCount { get; init; }

    /// <summary>The shape of the text.</summary>
    public SummaryStyle Style { get; init; } = SummaryStyle.Paragraph;

    /// <summary>How many keywords are wanted, 0 to <see cref="MaxKeywordCount"/>.</summary>
    public int KeywordCount { get; init; } = 8;

    /// <summary>What to concentrate on ("only the economics"), or null for the whole article.</summary>
    public string? Focus { get; init; }
}
