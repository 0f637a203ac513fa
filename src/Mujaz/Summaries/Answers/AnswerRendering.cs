namespace Mujaz.Summaries.Answers;

/// <summary>A summary in one language, as the model wrote it.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Sentences">The sentences, at least one.</param>
internal sealed record AnswerRendering(string Headline, IReadOnlyList<AnswerSentence> Sentences);
