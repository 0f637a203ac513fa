using Mujaz.Glossaries;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;
using Mujaz.Summaries.Typography;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Brings what the model wrote into the house's form by code: length, names, typography.</summary>
internal sealed class SummaryFinisher(SummaryTask task, SummaryPipelineOptions settings)
{
    private readonly Dictionary<Language, GlossaryCorrector> _names = Language.OfSummaries.ToDictionary(
        language => language, language => new GlossaryCorrector(task.Glossary, language));

    /// <summary>The renderings as they will be printed. Finishing them again changes nothing.</summary>
    public IReadOnlyDictionary<Language, AnswerRendering> Finish(IReadOnlyDictionary<Language, AnswerRendering> renderings) =>
        renderings.ToDictionary(pair => pair.Key, pair => Finish(pair.Value, pair.Key));

    /// <summary>The rendering as it will be printed. Sentences beyond the length asked for go, the last first.</summary>
    public AnswerRendering Finish(AnswerRendering rendering, Language language) => new(
        Text(rendering.Headline, language).TrimEnd('.'),
        [.. rendering.Sentences.Take(task.Target.MaxSentences).Select(sentence => Finish(sentence, language))]);

    /// <summary>The sentence as it will be printed, its evidence in the article's order, numbers that do not exist left out.</summary>
    public AnswerSentence Finish(AnswerSentence sentence, Language language) => new(
        Text(sentence.Text, language),
        [.. sentence.Evidence.Distinct().Where(IsSentence).Order()]);

    /// <summary>The keywords as they will be printed.</summary>
    public IReadOnlyList<Keyword> Finish(IEnumerable<Keyword> keywords) =>
        [.. keywords
            .Select(keyword => keyword with
            {
                Arabic = Keyword(keyword.Arabic, Language.Arabic),
                French = Keyword(keyword.French, Language.French),
                English = Keyword(keyword.English, Language.English),
            })];

    private string Text(string text, Language language) =>
        _names[language].Correct(SummaryTypography.Apply(text, language, settings.ArabicDigits));

    private string? Keyword(string? text, Language language) => text is null ? null : Text(text, language).TrimEnd('.', '،', ',');

    private bool IsSentence(int number) => number >= 1 && number <= task.Article.Sentences.Count;
}
