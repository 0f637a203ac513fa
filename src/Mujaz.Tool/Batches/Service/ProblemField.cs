namespace Mujaz.Tool.Batches.Service;

/// <summary>What is wrong with one field.</summary>
internal sealed record ProblemField(string? Field, string? Detail);
