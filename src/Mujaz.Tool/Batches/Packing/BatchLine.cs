namespace Mujaz.Tool.Batches.Packing;

/// <summary>A line of a batch, or why there is none.</summary>
/// <param name="Place">Where it stood in the input, for people.</param>
/// <param name="Json">The line in UTF-8, without its end; empty for a blank line, which is kept so that lines keep their numbers.</param>
/// <param name="Problem">Why the article cannot be sent, or null.</param>
internal readonly record struct BatchLine(string Place, ReadOnlyMemory<byte> Json, string? Problem = null);
