namespace Mujaz.Functions.Batches.Results;

/// <summary>A line of a text.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Content">Its bytes without the end of line, or null when it is longer than allowed.</param>
internal readonly record struct TextLine(int Number, ReadOnlyMemory<byte>? Content);
