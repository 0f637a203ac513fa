namespace Mujaz.Functions.Batches.Intake;

/// <summary>The checksum of ZIP entries: CRC-32 as in ISO/IEC 3309 and PKWARE's APPNOTE 4.4.7. The framework's archive reader does not compare it.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => RemainderOf((uint)value))];

    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var remainder = uint.MaxValue;
        foreach (var value in bytes)
        {
            remainder = (remainder >> 8) ^ Table[(byte)(remainder ^ value)];
        }

        return ~remainder;
    }

    private static uint RemainderOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        }

        return value;
    }
}
