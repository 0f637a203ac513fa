namespace Mujaz.Tool.Batches.Service;

/// <summary>An article that failed.</summary>
internal sealed record BatchFailure(int Sequence, string? Id, string Place, string Code, string Detail);
