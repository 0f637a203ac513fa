namespace Mujaz.Functions.Summaries;

/// <summary>A stretch of <c>source.text</c>, in UTF-16 code units.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct SpanBody(int Start, int Length);
