using System.Collections.Frozen;
using System.Text;

namespace Mujaz.Articles.Decoding;

/// <summary>A character encoding that articles in Arabic, French and English come in.</summary>
/// <param name="Name">Its name in the WHATWG Encoding Standard.</param>
/// <param name="Encoding">What decodes it.</param>
internal sealed record Charset(string Name, Encoding Encoding)
{
    public static readonly Charset Utf8 = new("utf-8", Encoding.UTF8);
    public static readonly Charset Utf16LittleEndian = new("utf-16le", Encoding.Unicode);
    public static readonly Charset Utf16BigEndian = new("utf-16be", Encoding.BigEndianUnicode);
    public static readonly Charset Utf32LittleEndian = new("utf-32le", Encoding.UTF32);
    public static readonly Charset Utf32BigEndian = new("utf-32be", new UTF32Encoding(bigEndian: true, byteOrderMark: false));
    public static readonly Charset Windows1252 = new("windows-1252", CodePage(1252));
    public static readonly Charset Windows1256 = new("windows-1256", CodePage(1256));
    public static readonly Charset Iso88596 = new("iso-8859-6", CodePage(28596));
    public static readonly Charset Iso885915 = new("iso-8859-15", CodePage(28605));

    /// <summary>
    /// Labels as the WHATWG Encoding Standard assigns them: ISO-8859-1 and ASCII mean windows-1252, because that is what is sent under these names.
    /// </summary>
    private static readonly FrozenDictionary<string, Charset> Labels = new (Charset Charset, string[] Labels)[]
    {
        (Utf8, ["utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8"]),
        (Utf16LittleEndian, ["utf-16le", "utf-16", "utf16", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode"]),
        (Utf16BigEndian, ["utf-16be", "unicodefffe"]),
        (Windows1252, ["windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "latin1", "l1", "ascii", "us-ascii", "cp819", "ibm819"]),
        (Windows1256, ["windows-1256", "cp1256", "x-cp1256"]),
        (Iso88596, ["iso-8859-6", "iso8859-6", "iso88596", "iso_8859-6", "arabic", "asmo-708", "ecma-114", "iso-8859-6-e", "iso-8859-6-i"]),
        (Iso885915, ["iso-8859-15", "iso8859-15", "iso885915", "iso_8859-15", "latin9", "latin-9", "l9"]),
    }.SelectMany(entry => entry.Labels.Select(label => (label, entry.Charset))).ToFrozenDictionary(pair => pair.label, pair => pair.Charset, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether code units have two bytes.</summary>
    public bool IsUtf16 => this == Utf16LittleEndian || this == Utf16BigEndian;

    /// <summary>Finds a charset by any of its labels; null for null and unknown labels.</summary>
    public static Charset? FromLabel(string? label) =>
        label is null ? null : Labels.GetValueOrDefault(label.Trim().Trim('"', '\''));

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)
        ?? throw new PlatformNotSupportedException($"Code page {number} is missing.");
}
