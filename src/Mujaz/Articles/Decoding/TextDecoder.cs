using System.Text;
using System.Text.Unicode;

namespace Mujaz.Articles.Decoding;

/// <summary>
/// Turns bytes into text. The order of trust: a byte order mark, well-formed UTF-8, what is declared, and last the evidence of the bytes.
/// Well-formed UTF-8 beats a declared single-byte encoding because text in one is practically never well-formed UTF-8 by chance,
/// while wrong declarations are common. Never fails; linear in the number of bytes.
/// </summary>
public static class TextDecoder
{
    /// <summary>Damaged UTF-8 is still taken for UTF-8 when it has this many well-formed sequences for each ill-formed one.</summary>
    private const int WellFormedPerIllFormed = 8;

    /// <summary>Decodes bytes.</summary>
    /// <param name="bytes">The bytes of a file or a message body.</param>
    /// <param name="declaredCharset">The encoding that a header or the markup names, in any of its names, or null. Unknown names are ignored.</param>
    /// <returns>The text and its encoding, or <see cref="DecodedText.Binary"/>.</returns>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declaredCharset = null)
    {
        if (FromByteOrderMark(bytes) is { } marked)
        {
            return marked;
        }

        if (BinaryFormat.HasSignature(bytes))
        {
            return DecodedText.Binary;
        }

        var declared = Charset.FromLabel(declaredCharset);
        var isWide = declared is { IsUtf16: true };
        if ((isWide ? declared : ByteEvidence.Utf16In(bytes)) is { } utf16)
        {
            return DecodeAs(utf16, bytes, isCertain: isWide);
        }

        return Utf8.IsValid(bytes) && !bytes.Contains((byte)0)
            ? new DecodedText { Text = Encoding.UTF8.GetString(bytes), Charset = Charset.Utf8.Name, IsCertain = true }
            : FromDeclarationOrEvidence(bytes, declared);
    }

    private static DecodedText? FromByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => DecodeAs(Charset.Utf8, bytes[3..], isCertain: true),
        [0xFF, 0xFE, 0x00, 0x00, ..] => DecodeAs(Charset.Utf32LittleEndian, bytes[4..], isCertain: true),
        [0x00, 0x00, 0xFE, 0xFF, ..] => DecodeAs(Charset.Utf32BigEndian, bytes[4..], isCertain: true),
        [0xFF, 0xFE, ..] => DecodeAs(Charset.Utf16LittleEndian, bytes[2..], isCertain: true),
        [0xFE, 0xFF, ..] => DecodeAs(Charset.Utf16BigEndian, bytes[2..], isCertain: true),
        _ => null,
    };

    private static DecodedText FromDeclarationOrEvidence(ReadOnlySpan<byte> bytes, Charset? declared)
    {
        if (ByteEvidence.HasControlBytes(bytes))
        {
            return DecodedText.Binary;
        }

        if (ByteEvidence.WellFormedShare(bytes) is var (wellFormed, illFormed) && wellFormed >= WellFormedPerIllFormed * illFormed && wellFormed > 0)
        {
            return DecodeAs(Charset.Utf8, bytes, isCertain: false);
        }

        return declared is null || declared == Charset.Utf8
            ? DecodeAs(ByteEvidence.SingleByteCharsetOf(bytes), bytes, isCertain: false)
            : DecodeAs(declared, bytes, isCertain: true);
    }

    private static DecodedText DecodeAs(Charset charset, ReadOnlySpan<byte> bytes, bool isCertain)
    {
        var text = charset.Encoding.GetString(bytes);
        var replacements = text.AsSpan().Count('\uFFFD') - (charset == Charset.Utf8 ? bytes.Count("\uFFFD"u8) : 0);
        return new DecodedText { Text = text, Charset = charset.Name, IsCertain = isCertain && replacements == 0, Replacements = Math.Max(0, replacements) };
    }
}
