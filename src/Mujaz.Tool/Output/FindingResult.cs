using Mujaz.Grounding;

namespace Mujaz.Tool.Output;

/// <summary>A finding of <c>check</c>; the sentence is counted from 0.</summary>
internal sealed record FindingResult(FindingKind Kind, string Value, FindingStatus Status, int? Sentence);
