namespace Mujaz.Grounding;

/// <summary>A word of a spelled number.</summary>
/// <param name="Role">Its part.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsOrdinal">Whether it makes the number an ordinal.</param>
internal readonly record struct NumberWord(NumberWordRole Role, decimal Value, bool IsOrdinal = false);
