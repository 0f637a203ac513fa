using System.IO.Compression;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>Contents and results of items, compressed, when they are small enough to stand in a row: one that is read and written anyway.</summary>
internal static class PackedContent
{
    /// <summary>The largest packed content, in bytes: 50 of them in base64 fit one transaction of 4 MiB, and one a property of 64 KiB.</summary>
    public const int MaxBytes = 48_000;

    // The first three qualities cost about what a checksum does; above them the gain is small and the price is not.
    private const int Quality = 2;
    private const int Window = 22;

    /// <summary>The content packed, or null when it is too large for a row: it then needs a blob of its own.</summary>
    public static byte[]? TryPack(ReadOnlySpan<byte> content)
    {
        var buffer = new byte[MaxBytes];
        return BrotliEncoder.TryCompress(content, buffer, out var length, Quality, Window) ? buffer[..length] : null;
    }

    /// <summary>The content.</summary>
    /// <exception cref="InvalidDataException">It was not packed here.</exception>
    public static ReadOnlyMemory<byte> Unpack(byte[] packed)
    {
        using var source = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var content = new MemoryStream(packed.Length * 4);
        source.CopyTo(content);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
