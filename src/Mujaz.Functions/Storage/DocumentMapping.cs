using Mujaz.Articles;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;
using Mujaz.Text;

namespace Mujaz.Functions.Storage;

/// <summary>Between the domain's types and the stored documents.</summary>
internal static class DocumentMapping
{
    public static ArticleDocument ToDocument(this StoredArticle article) => new(
        article.Title,
        article.Text,
        article.Language.Code,
        article.Variety,
        article.Words,
        article.Author,
        article.PublishedAt,
        article.Url?.AbsoluteUri,
        [.. article.Removed.Select(removed => new RemovedDocument(removed.Kind, removed.Text))]);

    public static StoredArticle ToArticle(this ArticleDocument document, string id) => new()
    {
        Id = id,
        Title = document.Title,
        Text = document.Text,
        Language = new Language(document.Language),
        Variety = document.Variety,
        Words = document.Words,
        Author = document.Author,
        PublishedAt = document.PublishedAt,
        Url = document.Url is null ? null : new Uri(document.Url),
        Removed = [.. document.Removed.Select(removed => new RemovedText(removed.Kind, removed.Text))],
    };

    public static SummaryDocument ToDocument(this StoredSummary stored)
    {
        var summary = stored.Summary;
        return new SummaryDocument(
            summary.Headline,
            WireName.Of(summary.Style),
            [.. summary.Sentences.Select(ToDocument)],
            [.. stored.Keywords.Select(keyword => new KeywordDocument(keyword.Arabic, keyword.French, keyword.English, WireName.Of(keyword.Kind)))],
            WireName.Of(summary.Checks.Status),
            [.. summary.Checks.Findings.Select(ToDocument)],
            summary.Engine.ToDocument(),
            summary.CreatedAt,
            summary.Checks.Dropped.Count == 0 ? null : [.. summary.Checks.Dropped.Select(ToDocument)]);
    }

    public static EngineDocument ToDocument(this EngineVersion engine) =>
        new(WireName.Of(engine.Kind), engine.Model, engine.Prompt, engine.Glossary);

    public static EngineVersion ToEngine(this EngineDocument document) =>
        new(WireName.Parse<EngineKind>(document.Kind), document.Model, document.Prompt, document.Glossary);

    public static StoredSummary ToSummary(this SummaryDocument document, SummaryRowKey key, int keywordCount)
    {
        var summary = new Summary
        {
            Language = key.Language,
            Headline = document.Headline,
            Style = WireName.Parse<SummaryStyle>(document.Style),
            Sentences = [.. document.Sentences.Select(ToSentence)],
            Checks = new CheckReport(WireName.Parse<CheckStatus>(document.Checks), [.. document.Findings.Select(ToFinding)])
            {
                Dropped = [.. (document.Dropped ?? []).Select(dropped => new DroppedText(dropped.Text, [.. dropped.Findings.Select(ToFinding)]))],
            },
            Engine = document.Engine.ToEngine(),
            CreatedAt = document.CreatedAt,
        };
        var keywords = document.Keywords
            .Select(keyword => new Keyword(keyword.Ar, keyword.Fr, keyword.En, WireName.Parse<KeywordKind>(keyword.Kind)));
        return new StoredSummary(key, summary, [.. keywords], keywordCount);
    }

    private static SentenceDocument ToDocument(SummarySentence sentence) =>
        new(sentence.Text, [.. sentence.Evidence.SelectMany(span => new[] { span.Start, span.Length })]);

    private static SummarySentence ToSentence(SentenceDocument document) =>
        new(document.Text, [.. document.Evidence.Chunk(2).Select(pair => new TextSpan(pair[0], pair[1]))]);

    private static FindingDocument ToDocument(Finding finding) => new(
        WireName.Of(finding.Kind),
        finding.Value,
        WireName.Of(finding.Status),
        finding.Sentence,
        finding.Span?.Start,
        finding.Span?.Length,
        finding.Article?.Start,
        finding.Article?.Length);

    private static DroppedDocument ToDocument(DroppedText dropped) => new(dropped.Text, [.. dropped.Findings.Select(ToDocument)]);

    private static Finding ToFinding(FindingDocument document) => new(
        WireName.Parse<FindingKind>(document.Kind),
        document.Value,
        WireName.Parse<FindingStatus>(document.Status),
        document.Sentence,
        SpanOf(document.Start, document.Length))
    {
        Article = SpanOf(document.ArticleStart, document.ArticleLength),
    };

    private static TextSpan? SpanOf(int? start, int? length) => start is { } from && length is { } count ? new TextSpan(from, count) : null;
}
