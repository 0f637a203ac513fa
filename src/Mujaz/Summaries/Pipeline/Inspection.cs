using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Summaries.Pipeline;

/// <summary>What the checks found in all renderings of an answer; every language has a list, empty when nothing is wrong.</summary>
/// <param name="Unsupported">By language, what the article does not support: such a sentence cannot stay.</param>
/// <param name="Disagreeing">
/// By language, supported numbers that no other language has, or that it alone leaves out: such a sentence is right, so it is only flagged.
/// </param>
internal sealed record Inspection(
    IReadOnlyDictionary<Language, IReadOnlyList<Finding>> Unsupported,
    IReadOnlyDictionary<Language, IReadOnlyList<Finding>> Disagreeing);
