using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Articles.Decoding;

namespace Mujaz.Tool.Input;

/// <summary>Reads a whole file, or standard input under the name <c>-</c>, in whatever encoding it is.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    private static readonly string[] HtmlBeginnings = ["<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>"];

    /// <summary>Reads an article; its id is the name of the file.</summary>
    public static async Task<Request> ReadArticleAsync(string path, CancellationToken cancellation)
    {
        var text = await ReadTextAsync(path, cancellation);
        var format = FormatOf(path, text);
        return new Request
        {
            Id = path == StandardInput ? null : JsonElement.Parse($"\"{JsonEncodedText.Encode(Path.GetFileName(path))}\""),
            Text = format == ArticleFormat.Html ? null : text,
            Html = format == ArticleFormat.Html ? text : null,
            TextFormat = format,
        };
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="InputException">The file cannot be read, or is no text.</exception>
    public static async Task<string> ReadTextAsync(string path, CancellationToken cancellation)
    {
        var decoded = TextDecoder.Decode(await ReadBytesAsync(path, cancellation));
        return decoded.IsBinary ? throw new InputException($"{NameOf(path)} is not a text file.") : decoded.Text;
    }

    private static async Task<byte[]> ReadBytesAsync(string path, CancellationToken cancellation)
    {
        try
        {
            if (path != StandardInput)
            {
                return await File.ReadAllBytesAsync(path, cancellation);
            }

            using var bytes = new MemoryStream();
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{NameOf(path)} cannot be read: {failure.Message}");
        }
    }

    private static string NameOf(string path) => path == StandardInput ? "Standard input" : path;

    private static ArticleFormat FormatOf(string path, string text) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => ArticleFormat.Html,
        ".md" or ".markdown" => ArticleFormat.Markdown,
        ".txt" => ArticleFormat.PlainText,
        _ => Array.Exists(HtmlBeginnings, beginning => text.AsSpan().TrimStart().StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            ? ArticleFormat.Html
            : ArticleFormat.PlainText,
    };
}
