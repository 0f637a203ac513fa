namespace Mujaz.Summaries.Pipeline;

/// <summary>A part of a long article that is read in one call.</summary>
/// <param name="Lines">Its sentences as the prompt shows them.</param>
/// <param name="First">The number of its first sentence.</param>
/// <param name="Last">The number of its last sentence.</param>
internal sealed record ArticlePart(IReadOnlyList<string> Lines, int First, int Last);
