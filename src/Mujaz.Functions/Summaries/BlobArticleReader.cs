using System.Globalization;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using Mujaz.Articles;
using Mujaz.Articles.Decoding;
using Mujaz.Articles.Word;
using Mujaz.Functions.Http;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>Reads an article from a blob; the extension of its name says how.</summary>
internal sealed class BlobArticleReader(IOptions<SummarizingOptions> options)
{
    /// <summary>Reads an article; what it does not say is as in <paramref name="defaults"/>. See <see cref="JsonArticleReader.ReadItem"/>.</summary>
    public Result<ArticleRequest> Read(string name, ReadOnlyMemory<byte> content, ArticleOptions defaults) =>
        ReadItem(Path.GetExtension(name), content, defaults);

    /// <summary>Reads the item of a batch by the extension it was staged with.</summary>
    public Result<ArticleRequest> ReadItem(string extension, ReadOnlyMemory<byte> content, ArticleOptions defaults)
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
            WordDocument.Extension => ReadWord(content, defaults),
            ".json" => ReadJson(content, defaults),
            _ => Unreadable("The name must end in .txt, .md, .html, .docx, .json, .jsonl, .csv or .zip."),
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

    private static Result<ArticleRequest> ReadWord(ReadOnlyMemory<byte> content, ArticleOptions defaults) =>
        WordDocument.ToHtml(content, out var problem) is { } page
            ? new ArticleRequest(defaults.SourceOf(page, ArticleFormat.Html), defaults)
            : Unreadable(problem!);

    // RFC 8259: JSON that leaves its system is UTF-8. PowerShell and Notepad write UTF-16 all the same.
    private static Result<ArticleRequest> ReadJson(ReadOnlyMemory<byte> content, ArticleOptions defaults)
    {
        var utf8 = Transcoder.WideToUtf8(content);
        var body = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        return Utf8.IsValid(body.Span)
            ? JsonArticleReader.ReadItem(body, defaults)
            : new Problem(StatusCodes.Status400BadRequest, ProblemCode.InvalidUtf8, "The blob is not valid UTF-8.");
    }

    private static Problem Unreadable(string detail) =>
        new(StatusCodes.Status422UnprocessableEntity, ProblemCode.BlobUnreadable, detail);
}
