namespace Mujaz.Tool.Batches.Service;

/// <summary>What the service says when it refuses (RFC 9457).</summary>
internal sealed record ProblemDocument(string? Detail, string? Code, IReadOnlyList<ProblemField>? Errors);
