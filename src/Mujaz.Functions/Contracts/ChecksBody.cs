namespace Mujaz.Functions.Contracts;

/// <summary>What the checks of a summary found.</summary>
/// <param name="Status"><c>passed</c>, <c>flagged</c> or <c>unchecked</c>.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record ChecksBody(string Status, IReadOnlyList<FindingBody> Findings);
