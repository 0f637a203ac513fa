namespace Mujaz.Grounding;

/// <summary>A headline, sentence or keyword that was left out of a summary.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Findings">What was wrong with it; spans are those of <paramref name="Text"/>.</param>
public sealed record DroppedText(string Text, IReadOnlyList<Finding> Findings);
