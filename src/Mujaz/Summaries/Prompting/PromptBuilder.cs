using System.Text;
using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Glossaries;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Prompting;

/// <summary>Builds every request the pipeline sends.</summary>
internal sealed class PromptBuilder(EnglishVariant englishVariant)
{
    /// <summary>How many facts one part of a long article may give.</summary>
    public const int FactsPerPart = 24;

    /// <summary>The request for summaries of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="glossary">The entries that occur in the article.</param>
    /// <param name="notice">What was wrong with an answer before, or null for a first call.</param>
    public ModelRequest Summaries(
        Article article, SummaryOptions options, IReadOnlyList<GlossaryEntry> glossary, string? notice = null) => new()
        {
            Instructions = Instructions.ForSummaries(options.Languages, englishVariant, glossary),
            Input = InputOf(PromptOptions.Of(options, article), NumberedSentences.Of(article), notice),
            SchemaName = AnswerSchema.SummariesName,
            Schema = AnswerSchema.Summaries(options.Languages),
            MaxAnswerTokens = AnswerBudget.ForSummaries(options),
        };

    /// <summary>The request for summaries from facts that were read from a long article before.</summary>
    public ModelRequest SummariesFromFacts(
        Article article,
        IReadOnlyList<AnswerFact> facts,
        SummaryOptions options,
        IReadOnlyList<GlossaryEntry> glossary,
        string? notice = null) => new()
        {
            Instructions = Instructions.ForSummariesFromFacts(options.Languages, englishVariant, glossary),
            Input = InputOf(PromptOptions.Of(options, article), facts.Select(LineOf), notice),
            SchemaName = AnswerSchema.FromFactsName,
            Schema = AnswerSchema.SummariesFromFacts(options.Languages),
            MaxAnswerTokens = AnswerBudget.ForSummaries(options),
        };

    /// <summary>The request for the facts of one part of a long article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="lines">The sentences of the part, numbered.</param>
    /// <param name="factCount">The most facts wanted, 1 to <see cref="FactsPerPart"/>.</param>
    /// <param name="options">What is wanted in the end.</param>
    public static ModelRequest Facts(Article article, IReadOnlyList<string> lines, int factCount, SummaryOptions options) => new()
    {
        Instructions = Instructions.ForFacts(),
        Input = InputOf(PromptOptions.Of(options, article) with { FactCount = factCount }, lines, notice: null),
        SchemaName = AnswerSchema.FactsName,
        Schema = AnswerSchema.Facts(),
        MaxAnswerTokens = AnswerBudget.ForFacts(factCount),
    };

    /// <summary>The request for corrected versions of the sentences that failed.</summary>
    /// <param name="article">The article.</param>
    /// <param name="context">The lines the first answer was made from: numbered sentences, or facts of a long article.</param>
    /// <param name="failed">What failed, at least one.</param>
    /// <param name="options">What was wanted.</param>
    /// <param name="glossary">The entries that occur in the article.</param>
    public ModelRequest Corrections(
        Article article,
        IEnumerable<string> context,
        IReadOnlyList<FailedSentence> failed,
        SummaryOptions options,
        IReadOnlyList<GlossaryEntry> glossary)
    {
        var languages = failed.Select(sentence => new Language(sentence.Language)).Distinct().ToList();
        return new ModelRequest
        {
            Instructions = Instructions.ForCorrections(languages, englishVariant, glossary),
            Input = InputOf(
                PromptOptions.Of(options with { Languages = languages }, article),
                context,
                string.Join('\n', failed.Select(sentence => JsonSerializer.Serialize(sentence, PromptJson.Line.FailedSentence)))),
            SchemaName = AnswerSchema.CorrectionsName,
            Schema = AnswerSchema.Corrections(languages),
            MaxAnswerTokens = AnswerBudget.ForCorrections(failed.Count),
        };
    }

    /// <summary>A fact as it stands in the input of the call that renders it.</summary>
    public static string LineOf(AnswerFact fact) =>
        $"[{string.Join(',', fact.Sentences)}] {PromptText.OneLine(fact.Fact)}";

    private static string InputOf(PromptOptions options, IEnumerable<string> lines, string? notice)
    {
        var input = new StringBuilder(options.ToJson()).Append('\n').Append(PromptText.ArticleStart);
        foreach (var line in lines)
        {
            input.Append('\n').Append(line);
        }

        input.Append('\n').Append(PromptText.ArticleEnd);
        if (notice is not null)
        {
            input.Append('\n').Append(notice);
        }

        return input.ToString();
    }
}
