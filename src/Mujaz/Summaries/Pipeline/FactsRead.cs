using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Pipeline;

/// <summary>What reading a long article gave: facts, or the reason why not.</summary>
/// <param name="Facts">The facts in the order of the article; empty on failure.</param>
/// <param name="Failure">The outcome that stopped the reading, or null.</param>
/// <param name="Unavailable">Why no summary can be made, or null when the facts are there.</param>
internal sealed record FactsRead(IReadOnlyList<AnswerFact> Facts, ModelOutcome? Failure, Unavailable? Unavailable);
