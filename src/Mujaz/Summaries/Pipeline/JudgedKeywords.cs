using Mujaz.Grounding;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Keywords, told apart by whether the article has what they name.</summary>
/// <param name="Supported">Those it has.</param>
/// <param name="Dropped">The others, with what was found in any of their renderings.</param>
internal sealed record JudgedKeywords(IReadOnlyList<Keyword> Supported, IReadOnlyList<(Keyword Keyword, IReadOnlyList<Finding> Findings)> Dropped);
