using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Summaries;

namespace Mujaz.Functions.Summaries;

/// <summary>A form in which one summary can be had.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Write">Writes it as UTF-8.</param>
internal sealed record SummaryRepresentation(string MediaType, Func<StoredArticle, Summary, IReadOnlyList<Keyword>, byte[]> Write)
{
    /// <summary>Every form.</summary>
    public static IReadOnlyList<SummaryRepresentation> All { get; } =
    [
        new("application/json", WriteJson),
        new("text/plain", (_, summary, _) => Encoding.UTF8.GetBytes(summary.Text + "\n")),
        new("text/markdown", WriteMarkdown),
    ];

    /// <summary>The value of <c>Content-Type</c>.</summary>
    public string ContentType => MediaType + "; charset=utf-8";

    /// <summary>
    /// The form the caller prefers: by quality, then JSON before text. JSON when there is no <c>Accept</c>; null when none is accepted.
    /// </summary>
    public static SummaryRepresentation? Negotiate(IList<MediaTypeHeaderValue> accept) =>
        AcceptHeader.Choose(All, form => form.MediaType, accept);

    private static byte[] WriteJson(StoredArticle article, Summary summary, IReadOnlyList<Keyword> keywords) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new SummaryInLanguageResponse(article.Id, summary.Language.Code, summary.ToBody(keywords, cached: true, article.Text)),
            SummaryJson.Wire.SummaryInLanguageResponse);

    private static byte[] WriteMarkdown(StoredArticle article, Summary summary, IReadOnlyList<Keyword> keywords)
    {
        var markdown = new StringBuilder();
        if (summary.Headline is not null)
        {
            markdown.Append("# ").Append(summary.Headline).Append("\n\n");
        }

        if (summary.Style == SummaryStyle.Bullets)
        {
            markdown.AppendJoin('\n', summary.Sentences.Select(sentence => "- " + sentence.Text));
        }
        else
        {
            markdown.Append(summary.Text);
        }

        var words = keywords.Select(keyword => keyword.In(summary.Language)).OfType<string>().ToList();
        if (words.Count > 0)
        {
            markdown.Append("\n\n*").AppendJoin(summary.Language == Languages.Language.Arabic ? "، " : ", ", words).Append('*');
        }

        return Encoding.UTF8.GetBytes(markdown.Append('\n').ToString());
    }
}
