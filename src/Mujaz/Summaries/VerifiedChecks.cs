using Mujaz.Grounding;

namespace Mujaz.Summaries;

/// <summary>What the checks and a second look found in a summary that somebody else wrote.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Usage">What the second look cost.</param>
/// <param name="Unverified">Why the second look could not be made, or not of every sentence; null when the report is verified.</param>
public sealed record VerifiedChecks(CheckReport Report, TokenUsage Usage, Unavailable? Unverified);
