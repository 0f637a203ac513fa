namespace Mujaz.Functions.Summaries;

/// <summary>Something in a summary that the article does not support.</summary>
/// <param name="Kind">
/// <c>language</c>, <c>number</c>, <c>unit</c>, <c>date</c>, <c>name</c>, <c>role</c>, <c>quote</c>, <c>speaker</c>, <c>polarity</c>,
/// <c>length</c>, <c>evidence</c> or <c>link</c>.
/// </param>
/// <param name="Value">The words it is about.</param>
/// <param name="Status"><c>notFound</c>, <c>mismatch</c>, <c>elsewhere</c> or <c>contradicted</c>.</param>
/// <param name="Sentence">The index of the summary's sentence, -1 for the headline, null for the whole.</param>
/// <param name="Span">Where the value stands in that sentence, or null.</param>
/// <param name="Article">What the article has instead, or null.</param>
internal sealed record FindingBody(string Kind, string Value, string Status, int? Sentence, SpanBody? Span, ArticleWordsBody? Article);
