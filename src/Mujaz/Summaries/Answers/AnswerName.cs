namespace Mujaz.Summaries.Answers;

/// <summary>A name in the three languages, as the model renders it.</summary>
/// <param name="Arabic">In Arabic.</param>
/// <param name="French">In French.</param>
/// <param name="English">In English.</param>
internal sealed record AnswerName(string Arabic, string French, string English);
