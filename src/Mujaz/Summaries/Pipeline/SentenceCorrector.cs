using Mujaz.Languages;
using Mujaz.Summaries.Answers;
using Mujaz.Summaries.Prompting;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Asks the model, once, to correct exactly the sentences that failed the checks.</summary>
internal sealed class SentenceCorrector(ModelCaller caller, PromptBuilder prompts)
{
    /// <summary>The renderings with the corrections in place; the same ones when nothing could be corrected.</summary>
    /// <remarks>A failed call is no failure of the run: what stays wrong is dropped or flagged, and reported, afterwards.</remarks>
    public async Task<IReadOnlyDictionary<Language, AnswerRendering>> CorrectAsync(
        SummaryTask task,
        IReadOnlyList<AnswerFact>? facts,
        IReadOnlyDictionary<Language, AnswerRendering> renderings,
        Inspection inspection,
        CancellationToken cancellationToken)
    {
        var failed = FailedSentences.Of(renderings, inspection);
        if (failed.Count == 0)
        {
            return renderings;
        }

        var context = facts is null ? NumberedSentences.Of(task.Article) : facts.Select(PromptBuilder.LineOf);
        var request = prompts.Corrections(task.Article, context, failed, task.Options, task.Glossary);
        var outcome = await caller.CallAsync(request, cancellationToken).ConfigureAwait(false);
        return outcome.Kind == ModelOutcomeKind.Answered
            && ModelAnswerParser.ParseCorrections(outcome.Content!).Value is { } corrections
            ? Apply(renderings, failed, corrections)
            : renderings;
    }

    private static Dictionary<Language, AnswerRendering> Apply(
        IReadOnlyDictionary<Language, AnswerRendering> renderings,
        IReadOnlyList<FailedSentence> failed,
        IReadOnlyList<AnswerCorrection> corrections)
    {
        var corrected = renderings.ToDictionary();
        foreach (var correction in corrections)
        {
            // Only what was asked about: a model may not rewrite sentences that passed.
            if (failed.Any(sentence =>
                sentence.Language == correction.Language.Code && sentence.Sentence == correction.Sentence))
            {
                corrected[correction.Language] = Replace(corrected[correction.Language], correction);
            }
        }

        return corrected;
    }

    private static AnswerRendering Replace(AnswerRendering rendering, AnswerCorrection correction) => correction.Sentence < 0
        ? rendering with { Headline = correction.Corrected.Text }
        : rendering with
        {
            Sentences = [.. rendering.Sentences.Select((sentence, index) =>
                index == correction.Sentence ? correction.Corrected : sentence)],
        };
}
