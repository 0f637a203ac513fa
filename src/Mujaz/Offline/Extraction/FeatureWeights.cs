using Mujaz.Languages;

namespace Mujaz.Offline.Extraction;

/// <summary>
/// How much each feature counts. The defaults were found by cross-validation: see the <c>offline</c> command of tests/Mujaz.Evaluation.
/// </summary>
internal sealed record FeatureWeights
{
    private static readonly FeatureWeights OfSentences = new();

    // Where words are counted, a long sentence is no bargain.
    private static readonly FeatureWeights OfWords = new() { Length = 0 };

    // English reports say the same thing in several sentences, and extracts of them are made of the longest that do.
    private static readonly FeatureWeights OfEnglish = new() { Position = 0.3, Centrality = 0, Overlap = 1, Length = 0 };

    /// <summary>The weights for an article in a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="countsWords">Whether the length of the summary is given in words and not in sentences.</param>
    public static FeatureWeights For(Language language, bool countsWords) =>
        language == Language.English ? OfEnglish : countsWords ? OfWords : OfSentences;

    public double Position { get; init; } = 1.0;

    /// <summary>How fast the weight of a position falls: that of the n-th sentence from 0 is 1 / (1 + decay · n).</summary>
    public double PositionDecay { get; init; } = 0.3;

    public double Centrality { get; init; } = 0.4;

    public double Overlap { get; init; }

    public double Title { get; init; } = 0.2;

    public double Length { get; init; } = 0.25;

    public double Focus { get; init; } = 2.0;

    /// <summary>How much of its score a sentence loses that says nothing new.</summary>
    public double Redundancy { get; init; } = 0.1;

    /// <summary>The weighted mean of the features, 0 to 1.</summary>
    public double Score(in SentenceFeatures features)
    {
        var sum = (Position * features.Position) + (Centrality * features.Centrality) + (Overlap * features.Overlap) + (Title * features.Title)
            + (Length * features.Length) + (Focus * features.Focus);
        return sum / (Position + Centrality + Overlap + Title + Length + Focus);
    }
}
