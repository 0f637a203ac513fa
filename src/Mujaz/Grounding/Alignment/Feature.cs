namespace Mujaz.Grounding;

/// <summary>Something by which a sentence is recognised in another language or in other words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index behind its last token.</param>
/// <param name="Keys">What it is compared by; one in common is enough.</param>
internal readonly record struct Feature(FeatureKind Kind, int FirstToken, int EndToken, string[] Keys)
{
    /// <summary>The number behind a feature of kind <see cref="FeatureKind.Number"/>, as an index into the numbers of the text; else -1.</summary>
    public int Number { get; init; } = -1;
}
