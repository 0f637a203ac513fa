namespace Mujaz.Summaries;

/// <summary>Why a summary, or the second look at one, that was asked for could not be made.</summary>
/// <param name="Code">A stable code: a value of <see cref="UnavailableCode"/>.</param>
/// <param name="Detail">One sentence for people.</param>
public sealed record Unavailable(string Code, string Detail);
