using Mujaz.Articles;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;
using Mujaz.Summaries.Prompting;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Lists what a correction call must ask for: one entry for each sentence, with all that is wrong with it.</summary>
internal static class FailedSentences
{
    /// <summary>The sentences that failed, Arabic before French before English, each language from the headline on.</summary>
    public static IReadOnlyList<FailedSentence> Of(
        IReadOnlyDictionary<Language, AnswerRendering> renderings, Inspection inspection, Article article) =>
        [.. Notes(renderings, inspection, article)
            .GroupBy(note => (note.Language, note.Index), note => note.Text)
            .OrderBy(sentence => sentence.Key.Language, LanguageOrder.Instance)
            .ThenBy(sentence => sentence.Key.Index)
            .Select(sentence => new FailedSentence(
                sentence.Key.Language.Code,
                sentence.Key.Index,
                TextAt(renderings[sentence.Key.Language], sentence.Key.Index),
                [.. sentence.Distinct()]))];

    private static IEnumerable<(Language Language, int Index, string Text)> Notes(
        IReadOnlyDictionary<Language, AnswerRendering> renderings, Inspection inspection, Article article)
    {
        var unsupported =
            from pair in inspection.Unsupported
            from finding in pair.Value
            where finding.Sentence is not null
            select (pair.Key, finding.Sentence!.Value,
                FindingNote.Of(finding, article, inspection.Rejections.GetValueOrDefault((pair.Key, finding.Sentence!.Value))));
        return unsupported.Concat(Omissions(renderings, inspection));
    }

    /// <summary>
    /// A number that the article supports and one language leaves out is asked of that language, in the sentence of the same
    /// index, as all languages tell the same facts in the same order. A finding without a span is of the language that leaves it
    /// out; one with a span is of the language that has it, and asks the others, unless that one lacks what they have.
    /// </summary>
    private static IEnumerable<(Language Language, int Index, string Text)> Omissions(
        IReadOnlyDictionary<Language, AnswerRendering> renderings, Inspection inspection) =>
        from pair in inspection.Disagreeing
        from finding in pair.Value
        where finding.Sentence is not null
        from other in renderings
        where finding.Span is null
            ? other.Key == pair.Key
            : other.Key != pair.Key && !pair.Value.Any(found => found.Sentence == finding.Sentence && found.Span is null)
        where finding.Sentence < other.Value.Sentences.Count
            && (other.Key == pair.Key || !inspection.Disagreeing[other.Key].Any(found => found.Sentence == finding.Sentence))
        select (other.Key, finding.Sentence!.Value, FindingNote.OfOmission(finding));

    private static string TextAt(AnswerRendering rendering, int index) =>
        index < 0 ? rendering.Headline : rendering.Sentences[index].Text;
}
