namespace Mujaz.Functions.Summaries;

/// <summary>A sentence of a summary.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Evidence">The stretches of <c>source.text</c> that support it.</param>
internal sealed record SummarySentenceBody(string Text, IReadOnlyList<SpanBody> Evidence);
