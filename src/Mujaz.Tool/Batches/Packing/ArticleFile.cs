using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Articles.Decoding;
using Mujaz.Articles.Reading;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>Makes lines of one file of a folder or an archive.</summary>
internal static class ArticleFile
{
    /// <summary>What files may be called.</summary>
    public const string Extensions = ".txt, .md, .html or .json";

    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a file is an article by its name.</summary>
    public static bool IsArticle(string name) => FormatOf(name) is not null || IsJson(name);

    /// <summary>The lines of a file: one, or as many as a JSON array has articles.</summary>
    /// <param name="name">Its name, which becomes the id; with <c>/</c> between folders on every system.</param>
    /// <param name="open">Opens it, seekable.</param>
    /// <param name="limits">What a batch may have.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<BatchLine> ReadAsync(
        string name, Func<Stream> open, PartLimits limits, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IAsyncEnumerator<BatchLine>? lines = null;
        try
        {
            BatchLine? line;
            do
            {
                (lines, line) = await NextAsync(lines, name, open, limits, cancellation);
                if (line is not null)
                {
                    yield return line.Value;
                }
            }
            while (line is { Problem: null });
        }
        finally
        {
            await (lines?.DisposeAsync() ?? default);
        }
    }

    /// <summary>Opens the file the first time, and reads a line; what goes wrong becomes a line that says so.</summary>
    private static async Task<(IAsyncEnumerator<BatchLine>? Lines, BatchLine? Line)> NextAsync(
        IAsyncEnumerator<BatchLine>? lines, string name, Func<Stream> open, PartLimits limits, CancellationToken cancellation)
    {
        try
        {
            lines ??= (IsJson(name) ? JsonInput.ReadAsync(open(), name, cancellation) : ReadTextAsync(name, open(), limits, cancellation)).GetAsyncEnumerator(cancellation);
            return (lines, await lines.MoveNextAsync() ? lines.Current : null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (lines, new BatchLine(name, default, $"{name} cannot be read: {failure.Message}"));
        }
        catch (JsonException failure)
        {
            return (lines, new BatchLine(name, default, $"{name} is not JSON: line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}."));
        }
    }

    private static async IAsyncEnumerable<BatchLine> ReadTextAsync(
        string name, Stream stream, PartLimits limits, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var _ = stream;
        if (stream.Length > limits.Bytes)
        {
            yield return new BatchLine(name, default, limits.TooLarge(name));
            yield break;
        }

        var bytes = new byte[stream.Length];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        var decoded = TextDecoder.Decode(bytes.AsSpan(0, length));
        yield return LineOf(name, decoded);
    }

    private static BatchLine LineOf(string name, DecodedText decoded) => decoded switch
    {
        { IsBinary: true } => new BatchLine(name, default, $"{name} is not a text file."),
        { Replacements: > 0 } => new BatchLine(
            name, default, $"{name} is damaged: read as {decoded.Charset}, {decoded.Replacements} sequences of bytes are no characters."),
        _ when string.IsNullOrWhiteSpace(decoded.Text) => new BatchLine(name, default, $"{name} is empty."),
        _ => new BatchLine(name, Write(name, FormatOf(name)!.Value, decoded.Text)),
    };

    private static byte[] Write(string name, ArticleFormat format, string content)
    {
        var line = new ArrayBufferWriter<byte>(content.Length + 256);
        using var json = new Utf8JsonWriter(line, JsonOptions);
        json.WriteStartObject();
        json.WriteString("id", name);
        if (format == ArticleFormat.Markdown)
        {
            // The service takes text or HTML in a batch.
            var plain = ArticleReader.ReadMarkup(new ArticleSource(content, format));
            json.WriteString("title", plain.Title);
            json.WriteString("text", plain.Content);
        }
        else
        {
            json.WriteString(format == ArticleFormat.Html ? "html" : "text", content);
        }

        json.WriteEndObject();
        json.Flush();
        return line.WrittenSpan.ToArray();
    }

    private static bool IsJson(string name) => string.Equals(Path.GetExtension(name), ".json", StringComparison.OrdinalIgnoreCase);

    private static ArticleFormat? FormatOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" => ArticleFormat.PlainText,
        ".md" or ".markdown" => ArticleFormat.Markdown,
        ".html" or ".htm" => ArticleFormat.Html,
        _ => null,
    };
}
