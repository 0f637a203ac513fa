using System.Text;
using System.Text.Unicode;
using Mujaz.Articles;
using Mujaz.Articles.Word;
using Mujaz.Functions.Http;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>Reads the request of <c>POST /api/summaries</c>: JSON, or the bare article with the options in the query.</summary>
internal static class HttpArticleReader
{
    private static readonly Problem UnsupportedMediaType = new(
        StatusCodes.Status415UnsupportedMediaType,
        ProblemCode.UnsupportedMediaType,
        "Send application/json, text/plain, text/html, text/markdown or a .docx file.");

    /// <summary>Reads the body and makes sure that it is UTF-8 of a kind that is understood.</summary>
    public static async Task<Result<ArticleContent>> ReadContentAsync(HttpRequest request, long maxBytes, CancellationToken cancellationToken)
    {
        if (RequestMediaType.Of(request) is not { } mediaType)
        {
            return request.ContentLength is 0 ? MissingBody() : UnsupportedMediaType;
        }

        var format = FormatOf(mediaType.Name);
        if (!mediaType.IsJson && !mediaType.IsWord && format is null)
        {
            return UnsupportedMediaType;
        }

        if (!mediaType.IsWord && !mediaType.IsUtf8)
        {
            return RequestMediaType.OtherCharset;
        }

        var body = await RequestBody.ReadAsync(request, maxBytes, cancellationToken);
        return !body.Succeeded ? body.Problem
            : mediaType.IsWord && body.Value.Length > 0 ? ReadWord(body.Value)
            : Check(body.Value, format);
    }

    /// <summary>Reads the request out of its body and query.</summary>
    public static Result<ArticleRequest> Read(HttpRequest request, ArticleContent content) => content.Format is { } format
        ? ReadBare(request, Encoding.UTF8.GetString(content.Bytes.Span), format)
        : JsonArticleReader.Read(content.Bytes);

    private static Result<ArticleContent> Check(byte[] bytes, ArticleFormat? format)
    {
        ReadOnlyMemory<byte> body = bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
        if (body.Length == 0)
        {
            return MissingBody();
        }

        return Utf8.IsValid(body.Span)
            ? new ArticleContent(body, format)
            : new Problem(StatusCodes.Status400BadRequest, ProblemCode.InvalidUtf8, "The body is not valid UTF-8.");
    }

    private static Result<ArticleContent> ReadWord(byte[] bytes) => WordDocument.ToHtml(bytes, out var problem) is { } page
        ? new ArticleContent(Encoding.UTF8.GetBytes(page), ArticleFormat.Html)
        : new Problem(StatusCodes.Status422UnprocessableEntity, ProblemCode.BlobUnreadable, problem!);

    private static Result<ArticleRequest> ReadBare(HttpRequest request, string content, ArticleFormat format)
    {
        var options = QueryArticleOptions.Read(request.Query);
        if (string.IsNullOrWhiteSpace(content))
        {
            options.Add("body", FieldErrorCode.Empty, "The body is empty.");
        }

        if (options.Errors.Count > 0)
        {
            return Problem.Invalid(options.Errors);
        }

        var wanted = options.Apply(ArticleOptions.Default);
        return new ArticleRequest(wanted.SourceOf(content, format), wanted);
    }

    private static ArticleFormat? FormatOf(string mediaType) => mediaType switch
    {
        "text/plain" => ArticleFormat.PlainText,
        "text/html" or "application/xhtml+xml" => ArticleFormat.Html,
        "text/markdown" => ArticleFormat.Markdown,
        _ => null,
    };

    private static Problem MissingBody() => new(
        StatusCodes.Status400BadRequest,
        ProblemCode.MissingBody,
        "The request has no body. Send the article as JSON ({\"text\": …}), text/plain, text/html or text/markdown.");
}
