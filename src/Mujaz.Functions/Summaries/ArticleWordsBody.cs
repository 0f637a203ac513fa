namespace Mujaz.Functions.Summaries;

/// <summary>Words of the article.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where they start in <c>source.text</c>, in UTF-16 code units.</param>
/// <param name="Length">How long they are.</param>
internal sealed record ArticleWordsBody(string Text, int Start, int Length);
