namespace Mujaz.Functions.Summaries;

/// <summary>A headline, sentence or keyword that was left out of a summary.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Findings">What was wrong with it; spans are those of its text.</param>
internal sealed record DroppedBody(string Text, IReadOnlyList<FindingBody> Findings);
