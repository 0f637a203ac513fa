namespace Mujaz.Offline.Extraction;

/// <summary>How much each feature counts. The defaults were found by cross-validation: see the <c>offline</c> command of tests/Mujaz.Evaluation.</summary>
internal sealed record FeatureWeights
{
    public static FeatureWeights Default { get; } = new();

    public double Position { get; init; } = 1.0;

    public double Centrality { get; init; } = 0.5;

    public double Title { get; init; } = 0.2;

    public double Length { get; init; } = 0.5;

    public double Focus { get; init; } = 2.0;

    /// <summary>How much of its score a sentence loses that says nothing new.</summary>
    public double Redundancy { get; init; } = 0.3;

    /// <summary>The weighted mean of the features, 0 to 1.</summary>
    public double Score(in SentenceFeatures features)
    {
        var sum = (Position * features.Position) + (Centrality * features.Centrality) + (Title * features.Title)
            + (Length * features.Length) + (Focus * features.Focus);
        return sum / (Position + Centrality + Title + Length + Focus);
    }
}
