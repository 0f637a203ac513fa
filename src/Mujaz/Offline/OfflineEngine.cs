using Mujaz.Articles;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Offline;

/// <summary>
/// Serves the API without a model: an extractive summary and keywords in the article's own language. Every other language
/// asked for is unavailable with <see cref="UnavailableCode.ModelRequired"/>. Darija articles are served as Arabic.
/// </summary>
public static class OfflineEngine
{
    /// <summary>The version of the algorithm: it changes whenever the same article could give another answer.</summary>
    public const string Version = "extractive-2";

    /// <summary>Makes the summaries that are possible.</summary>
    /// <param name="article">The article.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="now">The time written into the result.</param>
    /// <returns>Every language asked for is either in the summaries or unavailable.</returns>
    public static SummarySet Summarize(Article article, SummaryOptions options, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        var summaries = new Dictionary<Language, Summary>();
        var unavailable = new Dictionary<Language, Unavailable>();
        var own = article.Language.Language;
        foreach (var language in options.Languages)
        {
            if (language == own && article.Sentences.Count > 0)
            {
                summaries[language] = Extract(article, options, language, now);
            }
            else
            {
                unavailable[language] = new Unavailable(
                    UnavailableCode.ModelRequired, $"Without a model only a summary in the article's own language ({own}) can be made.");
            }
        }

        return new SummarySet
        {
            Summaries = summaries,
            Keywords = own.IsSummaryLanguage ? KeywordsOf(article, options.KeywordCount, own) : [],
            Unavailable = unavailable,
        };
    }

    private static Summary Extract(Article article, SummaryOptions options, Language language, DateTimeOffset now)
    {
        var extract = OfflineSummarizer.Summarize(
            article, new OfflineOptions { SentenceCount = LengthTarget.Of(options).Sentences, Focus = options.Focus });
        return new Summary
        {
            Language = language,
            Headline = extract.Headline,
            Sentences = [.. extract.Sentences.Select(sentence => new SummarySentence(sentence.Text, [sentence.Span]))],
            Style = options.Style,
            Checks = CheckReport.Passed,
            Engine = new EngineVersion(EngineKind.Offline, Version, null, null),
            CreatedAt = now,
        };
    }

    private static Keyword[] KeywordsOf(Article article, int count, Language language) =>
        [.. KeywordExtractor.Extract(article, count).Select(keyword => ToKeyword(keyword, language))];

    private static Keyword ToKeyword(ExtractedKeyword keyword, Language language) => new(
        language == Language.Arabic ? keyword.Text : null,
        language == Language.French ? keyword.Text : null,
        language == Language.English ? keyword.Text : null,
        keyword.Kind);
}
