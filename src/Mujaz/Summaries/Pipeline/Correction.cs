using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Pipeline;

/// <summary>What the correction call gave.</summary>
/// <param name="Renderings">The renderings with the corrections in place.</param>
internal sealed record Correction(IReadOnlyDictionary<Language, AnswerRendering> Renderings)
{
    /// <summary>The languages with sentences that failed and could not be asked about: nothing of them may be dropped for it.</summary>
    public IReadOnlySet<Language> NotMade { get; init; } = new HashSet<Language>();

    /// <summary>The sentences that the model stands by with words that the article has: flagged, not dropped.</summary>
    public IReadOnlySet<(Language Language, int Index)> Kept { get; init; } = new HashSet<(Language, int)>();
}
