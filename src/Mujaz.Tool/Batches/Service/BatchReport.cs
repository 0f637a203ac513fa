namespace Mujaz.Tool.Batches.Service;

/// <summary>The part of a batch's report that says what failed.</summary>
internal sealed record BatchReport(IReadOnlyList<BatchFailure> Failures);
