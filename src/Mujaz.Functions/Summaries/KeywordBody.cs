namespace Mujaz.Functions.Summaries;

/// <summary>One concept in three renderings; null where no engine could give one.</summary>
/// <param name="Ar">The Arabic rendering.</param>
/// <param name="Fr">The French rendering.</param>
/// <param name="En">The English rendering.</param>
/// <param name="Kind"><c>person</c>, <c>organization</c>, <c>place</c>, <c>event</c> or <c>topic</c>.</param>
internal sealed record KeywordBody(string? Ar, string? Fr, string? En, string Kind);
