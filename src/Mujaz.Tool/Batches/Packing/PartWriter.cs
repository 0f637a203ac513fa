using System.Security.Cryptography;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>Writes one part: lines into a file, hashed as they pass.</summary>
/// <param name="path">The file.</param>
/// <param name="firstPlace">Where its first line stood in the input.</param>
internal sealed class PartWriter(string path, string firstPlace) : IAsyncDisposable
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 64 * 1024);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Articles { get; private set; }

    public long Bytes { get; private set; }

    public async Task WriteAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation)
    {
        await AppendAsync(line, cancellation);
        await AppendAsync(LineEnd, cancellation);
        Articles += line.IsEmpty ? 0 : 1;
    }

    /// <summary>Closes the file.</summary>
    public async Task<BatchPart> FinishAsync()
    {
        var hash = Convert.ToHexStringLower(_hash.GetHashAndReset());
        await DisposeAsync();
        return new BatchPart(path, Bytes, Articles, hash, firstPlace);
    }

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        _hash.Dispose();
    }

    private async Task AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await _file.WriteAsync(bytes, cancellation);
        _hash.AppendData(bytes.Span);
        Bytes += bytes.Length;
    }
}
