namespace Mujaz.Offline.Extraction;

/// <summary>How much each feature counts. The defaults were found by cross-validation: see the <c>offline</c> command of tests/Mujaz.Evaluation.</summary>
internal sealed record FeatureWeights
{
    private static readonly FeatureWeights OfSentences = new();

    // Where words are counted, a long sentence is no bargain.
    private static readonly FeatureWeights OfWords = new() { Length = 0 };

    /// <summary>The weights for a number of sentences, or for a number of words.</summary>
    public static FeatureWeights For(OfflineOptions options) => options.WordBudget is null ? OfSentences : OfWords;

    public double Position { get; init; } = 1.0;

    /// <summary>How fast the weight of a position falls: that of the n-th sentence from 0 is 1 / (1 + decay · n).</summary>
    public double PositionDecay { get; init; } = 0.3;

    public double Centrality { get; init; } = 0.4;

    public double Title { get; init; } = 0.2;

    public double Length { get; init; } = 0.25;

    public double Focus { get; init; } = 2.0;

    /// <summary>How much of its score a sentence loses that says nothing new.</summary>
    public double Redundancy { get; init; } = 0.1;

    /// <summary>The weighted mean of the features, 0 to 1.</summary>
    public double Score(in SentenceFeatures features)
    {
        var sum = (Position * features.Position) + (Centrality * features.Centrality) + (Title * features.Title)
            + (Length * features.Length) + (Focus * features.Focus);
        return sum / (Position + Centrality + Title + Length + Focus);
    }
}
