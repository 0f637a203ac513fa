namespace Mujaz.Evaluation.Grounding;

/// <summary>A translation with one error in it.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Text">The sentence with the error.</param>
/// <param name="Original">What stood there.</param>
/// <param name="Replacement">What stands there now.</param>
internal sealed record Plant(PlantKind Kind, string Text, string Original, string Replacement);
