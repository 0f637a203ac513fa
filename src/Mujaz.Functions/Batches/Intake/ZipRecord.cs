namespace Mujaz.Functions.Batches.Intake;

/// <summary>A record of a ZIP archive's directory.</summary>
/// <param name="Flags">The general purpose bit flag (APPNOTE 4.4.4).</param>
/// <param name="Method">The number of the compression method (APPNOTE 4.4.5).</param>
/// <param name="Name">The name's bytes.</param>
/// <param name="Extra">The extra fields.</param>
/// <param name="Length">How many bytes of the directory belong to it behind its fixed part.</param>
internal readonly record struct ZipRecord(ushort Flags, ushort Method, ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Extra, int Length)
{
    private const ushort EncryptedFlag = 1;
    private const ushort StrongEncryptionFlag = 1 << 6;
    private const ushort Utf8Flag = 1 << 11;
    private const ushort WinZipAes = 99;

    /// <summary>Whether the entry is encrypted, in any of the ways.</summary>
    public bool IsEncrypted => (Flags & (EncryptedFlag | StrongEncryptionFlag)) != 0 || Method == WinZipAes;

    /// <summary>Whether the name is marked as UTF-8.</summary>
    public bool IsUtf8 => (Flags & Utf8Flag) != 0;

    /// <summary>Whether the framework can unpack it: stored, Deflate or Deflate64.</summary>
    public bool IsReadable => Method is 0 or 8 or 9;

    /// <summary>The method's name, for people.</summary>
    public string MethodName => Method switch
    {
        1 => "Shrink",
        >= 2 and <= 5 => "Reduce",
        6 => "Implode",
        12 => "bzip2",
        14 => "LZMA",
        93 or 20 => "Zstandard",
        95 => "xz",
        98 => "PPMd",
        _ => "an unknown method",
    };
}
