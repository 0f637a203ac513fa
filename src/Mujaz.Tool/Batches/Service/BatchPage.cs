namespace Mujaz.Tool.Batches.Service;

/// <summary>A page of the list of batches.</summary>
internal sealed record BatchPage(IReadOnlyList<BatchState> Value, string? NextLink);
