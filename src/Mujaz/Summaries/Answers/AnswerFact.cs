namespace Mujaz.Summaries.Answers;

/// <summary>A fact the model took from the article.</summary>
/// <param name="Fact">The statement, in the article's language.</param>
/// <param name="Sentences">The numbers of the sentences it says it comes from.</param>
internal sealed record AnswerFact(string Fact, IReadOnlyList<int> Sentences);
