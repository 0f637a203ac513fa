using System.Globalization;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using Mujaz.Articles;
using Mujaz.Articles.Decoding;
using Mujaz.Functions.Http;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>Reads an article from a blob; the extension of its name says how.</summary>
internal sealed class BlobArticleReader(IOptions<SummarizingOptions> options)
{
    /// <summary>Reads an article; what it does not say is as in <paramref name="defaults"/>.</summary>
    public Result<ArticleRequest> Read(string name, ReadOnlyMemory<byte> content, ArticleOptions defaults) =>
        Read(Path.GetExtension(name), content, defaults, isItem: false);

    /// <summary>Reads the item of a batch: see <see cref="JsonArticleReader.ReadItem"/>.</summary>
    public Result<ArticleRequest> ReadItem(string extension, ReadOnlyMemory<byte> content, ArticleOptions defaults) =>
        Read(extension, content, defaults, isItem: true);

    private Result<ArticleRequest> Read(string extension, ReadOnlyMemory<byte> content, ArticleOptions defaults, bool isItem)
    {
        if (content.IsEmpty)
        {
            return Unreadable("The blob is empty.");
        }

        if (content.Length > options.Value.MaxBodyBytes)
        {
            return new Problem(
                StatusCodes.Status413PayloadTooLarge,
                ProblemCode.BodyTooLarge,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A blob with one article may have {options.Value.MaxBodyBytes} bytes; this one has {content.Length}."));
        }

        return extension.ToLowerInvariant() switch
        {
            ".txt" => ReadBare(content.Span, ArticleFormat.PlainText, defaults),
            ".md" => ReadBare(content.Span, ArticleFormat.Markdown, defaults),
            ".html" or ".htm" => ReadBare(content.Span, ArticleFormat.Html, defaults),
            ".json" => ReadJson(content, defaults, isItem),
            _ => Unreadable("The name must end in .txt, .md, .html, .json, .jsonl, .csv or .zip."),
        };
    }

    private static Result<ArticleRequest> ReadBare(ReadOnlySpan<byte> content, ArticleFormat format, ArticleOptions defaults)
    {
        var decoded = TextDecoder.Decode(content);
        if (decoded.IsBinary)
        {
            return Unreadable("The blob is not text in any encoding that is known here.");
        }

        if (decoded.Replacements > 0)
        {
            return Unreadable(string.Create(
                CultureInfo.InvariantCulture,
                $"The blob is damaged: read as {decoded.Charset}, {decoded.Replacements} sequences of bytes are no characters."));
        }

        return string.IsNullOrWhiteSpace(decoded.Text)
            ? Unreadable("The blob holds nothing but white space.")
            : new ArticleRequest(defaults.SourceOf(decoded.Text, format), defaults);
    }

    // RFC 8259: JSON that leaves its system is UTF-8.
    private static Result<ArticleRequest> ReadJson(ReadOnlyMemory<byte> content, ArticleOptions defaults, bool isItem)
    {
        var body = content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
        return Utf8.IsValid(body.Span)
            ? isItem ? JsonArticleReader.ReadItem(body, defaults) : JsonArticleReader.Read(body, defaults)
            : new Problem(StatusCodes.Status400BadRequest, ProblemCode.InvalidUtf8, "The blob is not valid UTF-8.");
    }

    private static Problem Unreadable(string detail) =>
        new(StatusCodes.Status422UnprocessableEntity, ProblemCode.BlobUnreadable, detail);
}
