using Mujaz.Grounding;

namespace Mujaz.Summaries;

/// <summary>What the checks and a second look found in a summary that somebody else wrote.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Usage">What the second look cost.</param>
public sealed record VerifiedChecks(CheckReport Report, TokenUsage Usage);
