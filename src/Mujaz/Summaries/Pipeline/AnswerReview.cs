using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Decides which renderings of an answer must be asked for again because their form is wrong.</summary>
/// <param name="Renderings">Everything that is in the right language, also when it is too short.</param>
/// <param name="Keywords">The keywords; empty when there are none.</param>
/// <param name="Redo">The languages to ask for again.</param>
/// <param name="Problems">What was wrong, in words for the model.</param>
internal sealed record AnswerReview(
    IReadOnlyDictionary<Language, AnswerRendering> Renderings,
    IReadOnlyList<Keyword> Keywords,
    IReadOnlyList<Language> Redo,
    IReadOnlyList<string> Problems)
{
    /// <summary>Reviews an answer's text.</summary>
    public static AnswerReview Of(string content, SummaryTask task, IReadOnlyList<Language> languages, bool withFacts)
    {
        var parsed = ModelAnswerParser.ParseSummaries(content, languages, withFacts);
        if (parsed.Value is not { } answer)
        {
            return new AnswerReview(new Dictionary<Language, AnswerRendering>(), [], languages, parsed.Problems);
        }

        var problems = parsed.Problems.ToList();
        var redo = parsed.Missing.ToList();
        var renderings = new Dictionary<Language, AnswerRendering>();
        foreach (var (language, rendering) in answer.Renderings)
        {
            var inLanguage = WrittenLanguage.Is(rendering, language);
            if (inLanguage)
            {
                renderings.Add(language, rendering);
            }
            else
            {
                problems.Add($"\"summaries.{language}\" is not written in the language {language}.");
            }

            if (inLanguage && rendering.Sentences.Count < task.Target.MinSentences)
            {
                problems.Add(
                    $"\"summaries.{language}\" has {rendering.Sentences.Count} sentence(s) instead of {task.Target.Sentences}.");
                redo.Add(language);
            }
            else if (!inLanguage)
            {
                redo.Add(language);
            }
        }

        // A part outside the summaries breaks the schema: the whole answer is asked for again.
        var schemaBroken = parsed.Problems.Count > parsed.Missing.Count;
        return new AnswerReview(renderings, answer.Keywords, schemaBroken ? languages : redo, problems);
    }
}
