using Mujaz.Functions.Storage;
using Mujaz.Grounding;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;
using Mujaz.Text;

namespace Mujaz.Functions.Summaries;

/// <summary>From the domain's types to the public contract.</summary>
internal static class ResponseMapping
{
    public static SummaryResponse ToResponse(this SummaryResult result) => new()
    {
        Id = result.Article.Id,
        Source = result.Article.ToBody(),
        Summaries = result.Summaries.Values
            .OrderBy(summary => summary.Language.Code, StringComparer.Ordinal)
            .ToDictionary(
                summary => summary.Language.Code,
                summary => summary.ToBody(result.Keywords, result.Cached.Contains(summary.Language), result.Article.Text)),
        Keywords =
        [
            .. result.Keywords.Select(keyword => new KeywordBody(keyword.Arabic, keyword.French, keyword.English, WireName.Of(keyword.Kind))),
        ],
        Unavailable = result.Unavailable.ToDictionary(pair => pair.Key.Code, pair => pair.Value.ToBody()),
        Usage = result.Usage.ToBody(),
        Cache = WireName.Of(result.Cache),
        DuplicateOf = result.DuplicateOf is { } stored ? new DuplicateBody(stored.Key, stored.Similarity) : null,
    };

    public static SummaryBody ToBody(this Summary summary, IReadOnlyList<Keyword> keywords, bool cached, string article)
    {
        var text = summary.Text;
        return new SummaryBody
        {
            Headline = summary.Headline,
            Text = text,
            Direction = summary.Language.Direction,
            Words = WordTokenizer.Count(text),
            Sentences = [.. summary.Sentences.Select(ToBody)],
            Keywords = [.. keywords.Select(keyword => keyword.In(summary.Language)).OfType<string>()],
            Checks = summary.Checks.ToBody(article),
            Engine = summary.Engine.ToBody(),
            CreatedAt = summary.CreatedAt,
            Cached = cached,
        };
    }

    public static EngineBody ToBody(this EngineVersion engine) => new(WireName.Of(engine.Kind), engine.Model, engine.Prompt, engine.Glossary);

    public static SummarySentenceBody ToBody(this SummarySentence sentence) =>
        new(sentence.Text, [.. sentence.Evidence.Select(ToBody)]);

    public static ChecksBody ToBody(this CheckReport report, string article) => new(
        WireName.Of(report.Status),
        [.. report.Findings.Select(finding => finding.ToBody(article))],
        [.. report.Dropped.Select(dropped => new DroppedBody(dropped.Text, [.. dropped.Findings.Select(finding => finding.ToBody(article))]))]);

    private static FindingBody ToBody(this Finding finding, string article) => new(
        WireName.Of(finding.Kind),
        finding.Value,
        WireName.Of(finding.Status),
        finding.Sentence,
        finding.Span is { } span ? ToBody(span) : null,
        finding.Article is { } words ? new ArticleWordsBody(words.Of(article).ToString(), words.Start, words.Length) : null);

    public static SourceBody ToBody(this StoredArticle article) => new()
    {
        Language = article.Language.Code,
        Variety = article.Variety,
        Title = article.Title,
        Words = article.Words,
        Author = article.Author,
        PublishedAt = article.PublishedAt,
        Url = article.Url?.AbsoluteUri,
        Text = article.Text,
        Removed = [.. article.Removed.Select(removed => new RemovedBody(removed.Kind, removed.Text))],
    };

    public static UnavailableBody ToBody(this Unavailable unavailable) => new(unavailable.Code, unavailable.Detail);

    public static UsageBody ToBody(this TokenUsage usage) =>
        new(usage.Calls, usage.InputTokens, usage.CachedInputTokens, usage.OutputTokens, usage.ReasoningTokens) { Cost = usage.Cost, Currency = usage.Currency };

    private static SpanBody ToBody(TextSpan span) => new(span.Start, span.Length);
}
