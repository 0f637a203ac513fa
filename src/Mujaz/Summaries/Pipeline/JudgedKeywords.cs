using Mujaz.Grounding;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Keywords, told apart by whether the article has what they name and their renderings can be one thing.</summary>
/// <param name="Supported">Those that stay.</param>
/// <param name="Dropped">The others, with what was found in any of their renderings.</param>
internal sealed record JudgedKeywords(IReadOnlyList<Keyword> Supported, IReadOnlyList<(Keyword Keyword, IReadOnlyList<Finding> Findings)> Dropped);
