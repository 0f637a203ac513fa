namespace Mujaz.Functions.Requests;

/// <summary>The names of the fields of a summary request, in JSON and in the query string.</summary>
internal static class ArticleRequestField
{
    public const string EmbargoUntil = "embargoUntil";
    public const string Engine = "engine";
    public const string Focus = "focus";
    public const string Html = "html";
    public const string Id = "id";
    public const string KeywordCount = "keywordCount";
    public const string Languages = "languages";
    public const string PublishedAt = "publishedAt";
    public const string Refresh = "refresh";
    public const string Reuse = "reuse";
    public const string SentenceCount = "sentenceCount";
    public const string Style = "style";
    public const string SummaryLength = "summaryLength";
    public const string Text = "text";
    public const string Title = "title";
    public const string Url = "url";
}
