namespace Mujaz.ModelStub;

/// <summary>A good answer that was sent in full.</summary>
/// <param name="Article">What tells articles apart: the first half, in hexadecimal, of the SHA-256 of its numbered sentences without white space.</param>
/// <param name="Caller">The caller's <c>User-Agent</c>.</param>
/// <param name="SentAt">When it was sent.</param>
public sealed record ModelStubAnswer(string Article, string Caller, DateTimeOffset SentAt);
