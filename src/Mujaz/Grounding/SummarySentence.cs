using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>A sentence of a summary with what supports it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Evidence">The stretches of the article that support it, in the article's order; verified to exist.</param>
public sealed record SummarySentence(string Text, IReadOnlyList<TextSpan> Evidence);
