using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Pipeline;

/// <summary>What the model wrote, complete in form and not yet checked against the article.</summary>
/// <param name="Renderings">The summaries by language.</param>
/// <param name="Keywords">The keywords.</param>
/// <param name="Unavailable">The languages that could not be written, with the reason.</param>
/// <param name="Failure">The outcome that kept them from being written, or null.</param>
internal sealed record WrittenSummaries(
    IReadOnlyDictionary<Language, AnswerRendering> Renderings,
    IReadOnlyList<Keyword> Keywords,
    IReadOnlyDictionary<Language, Unavailable> Unavailable,
    ModelOutcome? Failure)
{
    /// <summary>Nothing was written, for one and the same reason.</summary>
    public static WrittenSummaries None(IEnumerable<Language> languages, Unavailable reason, ModelOutcome? failure) => new(
        new Dictionary<Language, AnswerRendering>(), [], languages.ToDictionary(language => language, _ => reason), failure);
}
