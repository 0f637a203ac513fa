using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using Mujaz.Articles.Decoding;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Reads many articles from one blob or body: the one reader of JSON arrays, JSON Lines, tables and archives.</summary>
internal sealed class BatchReader(IOptions<BatchOptions> options)
{
    private const int HeadBytes = 1024;

    private static readonly Problem NotUtf8 = new(StatusCodes.Status400BadRequest, ProblemCode.InvalidUtf8, "The input is not valid UTF-8.");

    /// <summary>The form of a blob with many articles, or null when it holds one.</summary>
    public static BatchFormat? FormatOf(string name, ReadOnlySpan<byte> content) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".jsonl" or ".ndjson" => BatchFormat.JsonLines,
        ".csv" or ".tsv" => BatchFormat.Csv,
        ".zip" => BatchFormat.Zip,
        ".json" when BeginsArray(content) => BatchFormat.JsonArray,
        _ => null,
    };

    /// <summary>The articles of a body while it comes in; tables and archives are read once all of it is there, since they are told by their ends.</summary>
    public async Task<Result<BatchInput>> OpenAsync(BatchFormat format, Stream body, CancellationToken cancellationToken)
    {
        var limits = options.Value;
        switch (format)
        {
            case BatchFormat.JsonArray:
                return new BatchInput(JsonArrayReader.ReadAsync(body, limits.MaxItemBytes, cancellationToken));
            case BatchFormat.JsonLines:
                return new BatchInput(JsonLinesReader.ReadAsync(body, limits.MaxItemBytes, cancellationToken));
            default:
                using (var content = new MemoryStream())
                {
                    await body.CopyToAsync(content, cancellationToken);
                    return Open(format, content.GetBuffer().AsMemory(0, (int)content.Length), cancellationToken);
                }
        }
    }

    /// <summary>The articles, or why the blob cannot be read as a whole; more of that may come out while they are read.</summary>
    public Result<BatchInput> Open(BatchFormat format, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var limits = options.Value;
        if (content.Length > limits.MaxBytes)
        {
            return BatchProblem.BlobTooLarge(limits.MaxBytes);
        }

        if (format is BatchFormat.JsonArray or BatchFormat.JsonLines)
        {
            // PowerShell and Notepad write UTF-16.
            content = Transcoder.WideToUtf8(content);
        }

        return content.IsEmpty ? BatchProblem.Empty : format switch
        {
            BatchFormat.JsonArray => Utf8.IsValid(content.Span)
                ? new BatchInput(JsonArrayReader.ReadAsync(StreamOf(content), limits.MaxItemBytes, cancellationToken))
                : NotUtf8,

            // A line in another encoding fails by itself.
            BatchFormat.JsonLines => new BatchInput(JsonLinesReader.ReadAsync(StreamOf(content), limits.MaxItemBytes, cancellationToken)),
            BatchFormat.Csv => CsvArticleReader.Open(content, limits.MaxItemBytes),
            BatchFormat.Zip => new BatchInput(ZipArticleReader.Read(content, limits.MaxItems, limits.MaxItemBytes, limits.MaxBytes).ToAsyncEnumerable()),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    /// <summary>Whether JSON is an array, by its first token.</summary>
    internal static bool BeginsArray(ReadOnlySpan<byte> content)
    {
        // Of a wide encoding, a few characters say it.
        content = content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..] or [_, 0, ..]
            ? Transcoder.WideToUtf8(content[..Math.Min(content.Length & ~3, HeadBytes)].ToArray()).Span
            : content;
        var text = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'[', ..];
    }

    /// <summary>The bytes as a stream, not a copy of them.</summary>
    internal static MemoryStream StreamOf(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);
}
