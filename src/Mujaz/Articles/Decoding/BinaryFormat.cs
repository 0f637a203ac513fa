namespace Mujaz.Articles.Decoding;

/// <summary>Recognises files that are no text by their first bytes.</summary>
internal static class BinaryFormat
{
    /// <summary>Signatures from the formats' specifications: PDF, ZIP (and with it DOCX, ODT, EPUB), gzip, PNG, JPEG, GIF, OLE (DOC, XLS), RTF, 7z, RAR, ELF, WebP and WAV, MP3, Ogg, SQLite, TIFF, bzip2, xz.</summary>
    private static readonly byte[][] Signatures =
    [
        [.. "%PDF-"u8], [.. "PK\u0003\u0004"u8], [.. "PK\u0005\u0006"u8], [0x1F, 0x8B], [0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [.. @"{\rtf"u8], [.. "7z"u8, 0xBC, 0xAF], [.. "Rar!"u8, 0x1A], [0x7F, .. "ELF"u8],
        [.. "ID3"u8, 0x03], [.. "ID3"u8, 0x04], [.. "OggS"u8, 0x00], [.. "SQLite format 3"u8, 0x00], [.. "II*"u8, 0x00], [.. "MM"u8, 0x00, 0x2A],
        [.. "BZh9"u8, 0x31], [0xFD, .. "7zXZ"u8, 0x00],
    ];

    /// <summary>Whether the bytes begin as a known binary format does.</summary>
    public static bool HasSignature(ReadOnlySpan<byte> bytes)
    {
        foreach (var signature in Signatures)
        {
            if (bytes.StartsWith(signature))
            {
                return true;
            }
        }

        return bytes.StartsWith("RIFF"u8) && bytes.Length > 8 && bytes[4..8].IndexOfAnyInRange((byte)0x00, (byte)0x1F) >= 0;
    }
}
