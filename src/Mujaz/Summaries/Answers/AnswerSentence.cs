namespace Mujaz.Summaries.Answers;

/// <summary>A sentence of a summary, as the model wrote it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Evidence">The numbers of the article's sentences that are said to support it.</param>
internal sealed record AnswerSentence(string Text, IReadOnlyList<int> Evidence);
