using System.IO.Compression;
using System.Text;

namespace Mujaz.Functions.Tests.Batches.Reading;

/// <summary>Makes archives, good ones and bad ones.</summary>
internal static class ZipFile
{
    public static byte[] Of(params (string Name, string Content)[] entries) =>
        Of(CompressionLevel.Fastest, [.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Content)))]);

    public static byte[] Of(CompressionLevel level, params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An archive whose entries unpack to so many zeros each, a thousandth of that packed.</summary>
    public static byte[] Bomb(int entries, int bytesEach)
    {
        var zeros = new byte[bytesEach];
        return Of(CompressionLevel.Fastest, [.. Enumerable.Range(0, entries).Select(number => ($"{number}.txt", zeros))]);
    }

    /// <summary>The archive with the sizes its headers claim overwritten by small ones.</summary>
    public static byte[] Lying(byte[] archive, uint claimed)
    {
        var lying = archive.ToArray();
        for (var i = 0; i + 30 < lying.Length; i++)
        {
            // The unpacked size stands 24 bytes into an entry of the directory.
            if (lying.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
            {
                BitConverter.TryWriteBytes(lying.AsSpan(i + 24, 4), claimed);
            }
        }

        return lying;
    }

    /// <summary>The archive with the flag that says "encrypted" set for every entry.</summary>
    public static byte[] Encrypted(byte[] archive)
    {
        var encrypted = archive.ToArray();
        for (var i = 0; i + 10 < encrypted.Length; i++)
        {
            if (encrypted.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
            {
                encrypted[i + 8] |= 1;
            }
            else if (encrypted.AsSpan(i, 4).SequenceEqual("PK\u0003\u0004"u8))
            {
                encrypted[i + 6] |= 1;
            }
        }

        return encrypted;
    }
}
