using System.Security.Cryptography;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>The body of one batch: a file or a piece of one, sent as it is.</summary>
/// <param name="Path">The file.</param>
/// <param name="MediaType">What tells the service how to read it.</param>
/// <param name="Start">Where the piece begins, in bytes.</param>
/// <param name="Length">The bytes of the piece.</param>
internal sealed record BatchPart(string Path, string MediaType, long Start, long Length)
{
    public const string JsonLines = "application/x-ndjson";
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string Zip = "application/zip";

    private const int BufferSize = 64 * 1024;

    /// <summary>How many line ends go before the piece, so that the service counts the lines of the whole file.</summary>
    public int LinesBefore { get; init; }

    /// <summary>How many articles it has; null when only the service can tell.</summary>
    public int? Articles { get; init; }

    /// <summary>Where its first article stands in the input, for people; null for the whole of a file.</summary>
    public string? FirstPlace { get; init; }

    /// <summary>The bytes of the body.</summary>
    public long Bytes => LinesBefore + Length;

    /// <summary>A whole file.</summary>
    public static BatchPart OfFile(string path, string mediaType) => new(path, mediaType, 0, new FileInfo(path).Length);

    /// <summary>Reads the body, piece by piece; can be done any number of times.</summary>
    /// <param name="take">Gets a piece, which is good until it returns.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="IOException">The file cannot be read, or has become shorter.</exception>
    public async Task ReadAsync(Func<ReadOnlyMemory<byte>, ValueTask> take, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        buffer.AsSpan().Fill((byte)'\n');
        for (var left = LinesBefore; left > 0; left -= Math.Min(left, BufferSize))
        {
            await take(buffer.AsMemory(0, Math.Min(left, BufferSize)));
        }

        await using var file = File.OpenRead(Path);
        file.Position = Start;
        for (var left = Length; left > 0;)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, BufferSize)), cancellation);
            if (read == 0)
            {
                throw new EndOfStreamException($"{Path} has become shorter while it was read.");
            }

            await take(buffer.AsMemory(0, read));
            left -= read;
        }
    }

    /// <summary>The SHA-256 of the body, in hexadecimal digits.</summary>
    public async Task<string> HashAsync(CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await ReadAsync(
            bytes =>
            {
                hash.AppendData(bytes.Span);
                return ValueTask.CompletedTask;
            },
            cancellation);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
