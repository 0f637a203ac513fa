namespace Mujaz.Functions.Summaries;

/// <summary>What the checks of a summary found.</summary>
/// <param name="Status"><c>passed</c>, <c>flagged</c>, <c>unchecked</c> or <c>unverified</c>.</param>
/// <param name="Findings">What is wrong.</param>
/// <param name="Dropped">What was left out because the article does not support it: headline, sentences, keywords.</param>
internal sealed record ChecksBody(string Status, IReadOnlyList<FindingBody> Findings, IReadOnlyList<DroppedBody> Dropped);
