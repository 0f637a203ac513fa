namespace Mujaz.Functions.Contracts;

/// <summary>Something in a summary that the article does not support.</summary>
/// <param name="Kind"><c>language</c>, <c>number</c>, <c>date</c>, <c>name</c>, <c>quote</c>, <c>length</c> or <c>evidence</c>.</param>
/// <param name="Value">The words it is about.</param>
/// <param name="Status"><c>notFound</c> or <c>mismatch</c>.</param>
/// <param name="Sentence">The index of the summary's sentence, -1 for the headline, null for the whole.</param>
/// <param name="Span">Where the value stands in that sentence, or null.</param>
internal sealed record FindingBody(string Kind, string Value, string Status, int? Sentence, SpanBody? Span);
