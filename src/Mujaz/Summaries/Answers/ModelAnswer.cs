using Mujaz.Languages;

namespace Mujaz.Summaries.Answers;

/// <summary>What a model answered, read from the wire and not yet believed.</summary>
/// <param name="Facts">The facts it extracted; empty when it was given them.</param>
/// <param name="Names">The renderings of the names it uses.</param>
/// <param name="Renderings">The renderings that were asked for and are complete.</param>
/// <param name="Keywords">The keywords.</param>
internal sealed record ModelAnswer(
    IReadOnlyList<AnswerFact> Facts,
    IReadOnlyList<AnswerName> Names,
    IReadOnlyDictionary<Language, AnswerRendering> Renderings,
    IReadOnlyList<Keyword> Keywords);
