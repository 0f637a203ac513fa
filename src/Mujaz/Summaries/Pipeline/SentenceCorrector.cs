using Mujaz.Articles;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;
using Mujaz.Summaries.Prompting;
using Mujaz.Summaries.Verification;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Asks the model, once, to correct exactly the sentences that failed the checks.</summary>
internal sealed class SentenceCorrector(ModelCaller caller, PromptBuilder prompts)
{
    // Fewer letters than this stand in every article.
    private const int FewestLettersRelied = 8;

    /// <summary>The renderings with the corrections in place; the same ones when nothing could be corrected.</summary>
    /// <remarks>A failed call is no failure of the run, and no reason to drop anything: what it was about is only flagged.</remarks>
    public async Task<Correction> CorrectAsync(
        SummaryTask task,
        IReadOnlyList<AnswerFact>? facts,
        IReadOnlyDictionary<Language, AnswerRendering> renderings,
        Inspection inspection,
        CancellationToken cancellationToken)
    {
        var failed = FailedSentences.Of(renderings, inspection, task.Article);
        if (failed.Count == 0)
        {
            return new Correction(renderings);
        }

        var context = facts is null ? NumberedSentences.Of(task.Article) : facts.Select(PromptBuilder.LineOf);
        var request = prompts.Corrections(task.Article, context, failed, task.Options, task.Glossary);
        var outcome = await caller.CallAsync(request, cancellationToken);
        return outcome.Kind == ModelOutcomeKind.Answered
            && ModelAnswerParser.ParseCorrections(outcome.Content!).Value is { } corrections
            ? Apply(renderings, failed, corrections, task.Article)
            : new Correction(renderings) { NotMade = failed.Select(sentence => new Language(sentence.Language)).ToHashSet() };
    }

    private static Correction Apply(
        IReadOnlyDictionary<Language, AnswerRendering> renderings,
        IReadOnlyList<FailedSentence> failed,
        IReadOnlyList<AnswerCorrection> corrections,
        Article article)
    {
        var corrected = renderings.ToDictionary();
        var kept = new HashSet<(Language, int)>();

        // Only what was asked about: a model may not rewrite sentences that passed.
        foreach (var correction in corrections.Where(correction => failed.Any(sentence =>
            sentence.Language == correction.Language.Code && sentence.Sentence == correction.Sentence)))
        {
            if (correction.Keep is null)
            {
                corrected[correction.Language] = Replace(corrected[correction.Language], correction);
            }
            else if (correction.Keep.Count(char.IsLetterOrDigit) >= FewestLettersRelied && WordFinder.Find(article.Text, correction.Keep) is not null)
            {
                kept.Add((correction.Language, correction.Sentence));
            }
        }

        return new Correction(corrected) { Kept = kept };
    }

    private static AnswerRendering Replace(AnswerRendering rendering, AnswerCorrection correction) => correction.Sentence < 0
        ? rendering with { Headline = correction.Corrected.Text }
        : rendering with
        {
            Sentences = [.. rendering.Sentences.Select((sentence, index) =>
                index == correction.Sentence ? correction.Corrected : sentence)],
        };
}
