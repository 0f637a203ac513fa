using System.Diagnostics.CodeAnalysis;

namespace Mujaz.Articles.Decoding;

/// <summary>What <see cref="TextDecoder"/> made of some bytes.</summary>
public sealed record DecodedText
{
    /// <summary>The text without a byte order mark, or null when the bytes are no text.</summary>
    public string? Text { get; init; }

    /// <summary>The character encoding by its WHATWG name (<c>utf-8</c>, <c>utf-16le</c>, <c>windows-1256</c> …), or null when the bytes are no text.</summary>
    public string? Charset { get; init; }

    /// <summary>
    /// Whether the encoding is beyond doubt: a byte order mark, well-formed UTF-8, or a declaration that the bytes bear out.
    /// False when it was inferred from the text alone.
    /// </summary>
    public bool IsCertain { get; init; }

    /// <summary>How many ill-formed sequences were replaced by U+FFFD, 0 or more.</summary>
    public int Replacements { get; init; }

    /// <summary>Whether the bytes are no text: a picture, an archive, a document in a binary format.</summary>
    [MemberNotNullWhen(false, nameof(Text), nameof(Charset))]
    public bool IsBinary => Text is null;

    /// <summary>The answer for bytes that are no text.</summary>
    public static DecodedText Binary { get; } = new() { IsCertain = true };
}
