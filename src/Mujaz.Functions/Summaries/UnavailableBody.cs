namespace Mujaz.Functions.Summaries;

/// <summary>Why a language is missing, or a summary is not verified.</summary>
/// <param name="Code">A stable code, e.g. <c>modelRequired</c>.</param>
/// <param name="Detail">One sentence for people.</param>
internal sealed record UnavailableBody(string Code, string Detail);
