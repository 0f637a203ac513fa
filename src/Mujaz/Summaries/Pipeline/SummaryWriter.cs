using Mujaz.Languages;
using Mujaz.Summaries.Answers;
using Mujaz.Summaries.Prompting;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Gets summaries out of the model in the right form, with at most one repair call for those that are not.</summary>
internal sealed class SummaryWriter(ModelCaller caller, PromptBuilder prompts)
{
    /// <summary>Writes the summaries of a task.</summary>
    /// <param name="task">What is wanted.</param>
    /// <param name="facts">The facts of a long article, or null when the article itself goes into the prompt.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<WrittenSummaries> WriteAsync(
        SummaryTask task, IReadOnlyList<AnswerFact>? facts, CancellationToken cancellationToken)
    {
        var wanted = task.Options.Languages;
        var outcome = await CallAsync(task, wanted, facts, notice: null, cancellationToken);
        if (outcome.Kind != ModelOutcomeKind.Answered)
        {
            return WrittenSummaries.None(wanted, UnavailableReason.Of(outcome), outcome);
        }

        var first = AnswerReview.Of(outcome.Content!, task, wanted, facts is null);
        if (first.Redo.Count == 0)
        {
            return new WrittenSummaries(first.Renderings, first.Keywords, new Dictionary<Language, Unavailable>(), null);
        }

        var repair = await CallAsync(task, first.Redo, facts, RepairNotice.Of(first.Problems), cancellationToken);
        return repair.Kind == ModelOutcomeKind.Answered
            ? Merge(wanted, first, AnswerReview.Of(repair.Content!, task, first.Redo, facts is null))
            : KeepFirst(wanted, first, repair);
    }

    private Task<ModelOutcome> CallAsync(
        SummaryTask task,
        IReadOnlyList<Language> languages,
        IReadOnlyList<AnswerFact>? facts,
        string? notice,
        CancellationToken cancellationToken)
    {
        var options = task.Options with { Languages = languages };
        var request = facts is null
            ? prompts.Summaries(task.Article, options, task.Glossary, notice)
            : prompts.SummariesFromFacts(task.Article, facts, options, task.Glossary, notice);
        return caller.CallAsync(request, cancellationToken);
    }

    /// <summary>Of each language the repaired rendering, unless the first one was usable and longer.</summary>
    private static WrittenSummaries Merge(IReadOnlyList<Language> wanted, AnswerReview first, AnswerReview second)
    {
        var renderings = new Dictionary<Language, AnswerRendering>();
        var unavailable = new Dictionary<Language, Unavailable>();
        foreach (var language in wanted)
        {
            if (Longer(second.Renderings.GetValueOrDefault(language), first.Renderings.GetValueOrDefault(language)) is { } rendering)
            {
                renderings.Add(language, rendering);
            }
            else
            {
                unavailable.Add(language, UnavailableReason.InvalidAnswer(second.Problems));
            }
        }

        var keywords = first.Keywords.Count > 0 ? first.Keywords : second.Keywords;
        return new WrittenSummaries(renderings, keywords, unavailable, null);
    }

    private static AnswerRendering? Longer(AnswerRendering? after, AnswerRendering? before) =>
        before is null || after?.Sentences.Count >= before.Sentences.Count ? after : before;

    private static WrittenSummaries KeepFirst(IReadOnlyList<Language> wanted, AnswerReview first, ModelOutcome repair)
    {
        var unavailable = wanted.Where(language => !first.Renderings.ContainsKey(language))
            .ToDictionary(language => language, _ => UnavailableReason.Of(repair));
        return new WrittenSummaries(first.Renderings, first.Keywords, unavailable, unavailable.Count > 0 ? repair : null);
    }
}
