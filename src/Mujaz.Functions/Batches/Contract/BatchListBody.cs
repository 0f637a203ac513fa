namespace Mujaz.Functions.Batches.Contract;

/// <summary>The answer of <c>GET /api/batches</c>: one page, newest first.</summary>
/// <param name="Value">The batches.</param>
/// <param name="NextLink">Where the next page can be had, or null on the last.</param>
internal sealed record BatchListBody(IReadOnlyList<BatchBody> Value, string? NextLink);
