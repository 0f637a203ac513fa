namespace Mujaz.Functions.Batches.Contract;

/// <summary>An item that failed.</summary>
/// <param name="Sequence">Its place in the input, from 1.</param>
/// <param name="Id">The caller's name of it, or null.</param>
/// <param name="Place">Where it stood: the line, the row, the entry.</param>
/// <param name="Code">A stable code, the same as in problem documents.</param>
/// <param name="Detail">One or two sentences for people.</param>
internal sealed record BatchFailureBody(int Sequence, string? Id, string Place, string Code, string Detail);
