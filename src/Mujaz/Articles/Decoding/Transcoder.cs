using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Mujaz.Articles.Decoding;

/// <summary>Turns files that hold many texts into UTF-8, for readers that cut them by their bytes. Linear in the number of bytes.</summary>
public static class Transcoder
{
    /// <summary>A line that has this many well-formed sequences of UTF-8 for each ill-formed one is UTF-8 with damage in it, and not a mixture.</summary>
    private const int WellFormedPerIllFormed = 8;

    /// <summary>A letter and a comma of windows-1256 may look like a sequence of UTF-8: a few among many bytes mean nothing.</summary>
    private const int MostIllFormedPerWellFormed = 4;

    /// <summary>So many bytes beyond ASCII tell a line's encoding by themselves; fewer are read as the other lines are.</summary>
    private const int FewestTellingBytes = 20;

    private const int Sample = 64 * 1024;

    /// <summary>Bytes in UTF-16 or UTF-32, with a byte order mark or told by the evidence, as UTF-8 without one; any others as they are.</summary>
    public static ReadOnlyMemory<byte> WideToUtf8(ReadOnlyMemory<byte> bytes)
    {
        if (Utf8.IsValid(bytes.Span) && !bytes.Span.Contains((byte)0))
        {
            return bytes;
        }

        var decoded = TextDecoder.Decode(bytes.Span);
        return decoded.Charset is { } charset && (charset.StartsWith("utf-16", StringComparison.Ordinal) || charset.StartsWith("utf-32", StringComparison.Ordinal))
            ? Encoding.UTF8.GetBytes(decoded.Text!)
            : bytes;
    }

    /// <summary>
    /// A file of lines as UTF-8, each line read in its own encoding: files that are put together from several sources, or that one program
    /// has appended to another's, are in more than one.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="isAltered">Whether it had to be read so; then U+FFFD stands where bytes are no characters.</param>
    /// <returns>The file without a byte order mark, or null when it is no text.</returns>
    public static ReadOnlyMemory<byte>? LinesToUtf8(ReadOnlyMemory<byte> bytes, out bool isAltered)
    {
        var content = WideToUtf8(bytes);
        content = content.Span.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        isAltered = false;
        if (Utf8.IsValid(content.Span) && !content.Span.Contains((byte)0))
        {
            // UTF-16 that breaks off in a character has been replaced already.
            isAltered = content.Span.IndexOf("\uFFFD"u8) >= 0 && bytes.Span.IndexOf("\uFFFD"u8) < 0;
            return content;
        }

        if (BinaryFormat.HasSignature(content.Span) || ByteEvidence.HasControlBytes(content.Span))
        {
            return null;
        }

        isAltered = true;
        return ReadLines(content.Span);
    }

    private static ReadOnlyMemory<byte> ReadLines(ReadOnlySpan<byte> content)
    {
        var common = ByteEvidence.SingleByteCharsetOf(IllFormedLines(content));
        var output = new ArrayBufferWriter<byte>(content.Length + (content.Length / 4));
        while (!content.IsEmpty)
        {
            var line = TakeLine(ref content);
            if (Utf8.IsValid(line))
            {
                output.Write(line);
            }
            else
            {
                Encoding.UTF8.GetBytes(Decode(line, common), output);
            }
        }

        return output.WrittenMemory;
    }

    private static string Decode(ReadOnlySpan<byte> line, Charset common)
    {
        var (wellFormed, illFormed) = ByteEvidence.WellFormedShare(line);
        if (wellFormed >= WellFormedPerIllFormed * illFormed)
        {
            return Encoding.UTF8.GetString(line);
        }

        var singleByte = illFormed >= FewestTellingBytes ? ByteEvidence.SingleByteCharsetOf(line) : common;
        return wellFormed * MostIllFormedPerWellFormed >= illFormed ? DecodeMixed(line, singleByte) : singleByte.Encoding.GetString(line);
    }

    /// <summary>What is well-formed UTF-8 is that, hardly ever by chance, and the bytes between are characters of the single-byte encoding.</summary>
    private static string DecodeMixed(ReadOnlySpan<byte> line, Charset singleByte)
    {
        var text = new StringBuilder(line.Length);
        while (!line.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(line, out var rune, out var consumed) == OperationStatus.Done && IsOfOurTexts(rune.Value))
            {
                text.Append(rune);
            }
            else
            {
                consumed = 1;
                text.Append(singleByte.Encoding.GetString(line[..1]));
            }

            line = line[consumed..];
        }

        return text.ToString();
    }

    /// <summary>ASCII, the letters of Europe, Arabic, punctuation and signs, and all beyond the first plane.</summary>
    private static bool IsOfOurTexts(int rune) => rune is < 0x250 or (>= 0x600 and < 0x700) or (>= 0x2000 and < 0x2C00) or >= 0xFB50;

    private static byte[] IllFormedLines(ReadOnlySpan<byte> content)
    {
        var sample = new ArrayBufferWriter<byte>();
        while (!content.IsEmpty && sample.WrittenCount < Sample)
        {
            var line = TakeLine(ref content);
            if (!Utf8.IsValid(line))
            {
                sample.Write(line);
            }
        }

        return sample.WrittenSpan.ToArray();
    }

    private static ReadOnlySpan<byte> TakeLine(ref ReadOnlySpan<byte> content)
    {
        var end = content.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? content : content[..(end + 1)];
        content = content[line.Length..];
        return line;
    }
}
