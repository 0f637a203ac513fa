using System.Buffers;
using System.Text;

namespace Mujaz.Articles.Decoding;

/// <summary>Infers the encoding of bytes that bear no mark of it.</summary>
internal static class ByteEvidence
{
    /// <summary>As much as is looked at: articles are alike from end to end.</summary>
    private const int Sample = 64 * 1024;

    private const double LeastShareOfHighBytes = 0.55;
    private const double MostShareOfOtherBytes = 0.2;

    /// <summary>
    /// UTF-16 without a byte order mark: every second byte is nearly always one of the few high bytes of Latin (00), Arabic (06) and punctuation (20),
    /// and the others nearly never are.
    /// </summary>
    public static Charset? Utf16In(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        int even = 0, odd = 0;
        for (var index = 0; index < sample.Length; index += 2)
        {
            even += sample[index] is 0x00 or 0x06 ? 1 : 0;
            odd += sample[index + 1] is 0x00 or 0x06 ? 1 : 0;
        }

        var units = sample.Length / 2.0;
        return (even / units, odd / units) switch
        {
            ( >= LeastShareOfHighBytes, <= MostShareOfOtherBytes) => Charset.Utf16BigEndian,
            ( <= MostShareOfOtherBytes, >= LeastShareOfHighBytes) => Charset.Utf16LittleEndian,
            _ => null,
        };
    }

    /// <summary>Whether there are bytes that text in no single-byte encoding has: NUL and control characters other than line breaks and tabs, more than a slip or two.</summary>
    public static bool HasControlBytes(ReadOnlySpan<byte> bytes)
    {
        const int BytesPerSlip = 2000;
        var controls = 0;
        foreach (var value in bytes)
        {
            controls += value is < 0x09 or 0x0B or (>= 0x0E and < 0x1B) or (> 0x1B and < 0x20) or 0x7F ? 1 : 0;
        }

        return controls > 1 + (bytes.Length / BytesPerSlip);
    }

    /// <summary>Counts the well-formed multi-byte sequences of UTF-8 and the ill-formed ones.</summary>
    public static (int WellFormed, int IllFormed) WellFormedShare(ReadOnlySpan<byte> bytes)
    {
        int wellFormed = 0, illFormed = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            var status = Rune.DecodeFromUtf8(bytes[ascii..], out _, out var consumed);
            wellFormed += status == OperationStatus.Done ? 1 : 0;
            illFormed += status == OperationStatus.Done ? 0 : 1;
            bytes = bytes[(ascii + Math.Max(1, consumed))..];
        }

        return (wellFormed, illFormed);
    }

    /// <summary>
    /// The single-byte encoding that fits. Arabic words are runs of high bytes, while the accented letters of French stand alone among ASCII letters.
    /// </summary>
    public static Charset SingleByteCharsetOf(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        int high = 0, inRuns = 0;
        for (var index = 0; index < sample.Length; index++)
        {
            if (sample[index] >= 0xC0)
            {
                high++;
                inRuns += (index > 0 && sample[index - 1] >= 0xC0) || (index + 1 < sample.Length && sample[index + 1] >= 0xC0) ? 1 : 0;
            }
        }

        return high > 0 && inRuns > high / 2 ? ArabicCharsetOf(sample) : LatinCharsetOf(sample);
    }

    /// <summary>The article ال, the commonest pair of letters, tells the two Arabic encodings apart: they agree on alef, not on lam.</summary>
    private static Charset ArabicCharsetOf(ReadOnlySpan<byte> sample) =>
        sample.Count((ReadOnlySpan<byte>)[0xC7, 0xE4]) > sample.Count((ReadOnlySpan<byte>)[0xC7, 0xE1]) ? Charset.Iso88596 : Charset.Windows1256;

    /// <summary>ISO-8859-15 has œ and the euro sign where windows-1252 has ½ and ¤, and nothing at 80 to 9F, where windows-1252 has its quotation marks.</summary>
    private static Charset LatinCharsetOf(ReadOnlySpan<byte> sample)
    {
        if (sample.IndexOfAnyInRange((byte)0x80, (byte)0x9F) >= 0)
        {
            return Charset.Windows1252;
        }

        for (var index = 0; index < sample.Length; index++)
        {
            var isLigature = sample[index] is 0xBC or 0xBD && index + 1 < sample.Length && char.IsAsciiLetterLower((char)sample[index + 1]);
            if (isLigature || sample[index] == 0xA4)
            {
                return Charset.Iso885915;
            }
        }

        return Charset.Windows1252;
    }
}
