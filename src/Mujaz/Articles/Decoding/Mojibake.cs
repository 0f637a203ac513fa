using System.Buffers;
using System.Text;

namespace Mujaz.Articles.Decoding;

/// <summary>
/// Undoes a wrong decoding that text went through before it came here: UTF-8 that was read as windows-1252 ("Ã©" for "é", "Ø§Ù„" for "ال") or as
/// windows-1256 ("ط§ظ„"), once or twice. Text that was not, is practically never well-formed UTF-8 in such a code page by chance.
/// </summary>
internal static class Mojibake
{
    private const int MostRounds = 2;

    /// <summary>One sequence may be meant ("Â«" in a text about encodings); so many in a row of text are not.</summary>
    private const int FewestSequences = 3;

    /// <summary>The least share of the characters beyond ASCII that must make sense as UTF-8.</summary>
    private const double LeastShare = 0.8;

    private static readonly SearchValues<char> LeadBytes = SearchValues.Create("ÂÃÅÄØÙÚÛÐÑâïطظغعأآأ");

    /// <summary>Repairs a text, or gives it back as it is.</summary>
    public static string Repair(string text)
    {
        for (var round = 0; round < MostRounds && text.AsSpan().IndexOfAny(LeadBytes) >= 0; round++)
        {
            var repaired = RepairFrom(text, Charset.Windows1252.Encoding) ?? RepairFrom(text, Charset.Windows1256.Encoding);
            if (repaired is null)
            {
                break;
            }

            text = repaired;
        }

        return text;
    }

    private static string? RepairFrom(string text, Encoding codePage)
    {
        var bytes = BytesOf(text, codePage);
        var output = new StringBuilder(text.Length);
        int sequences = 0, covered = 0, beyondAscii = 0;
        Span<byte> window = stackalloc byte[4];
        for (var index = 0; index < text.Length;)
        {
            beyondAscii += text[index] >= 0x80 ? 1 : 0;
            if (text[index] >= 0x80 && SequenceAt(bytes, text, index, window) is var (length, rune) && length > 0)
            {
                output.Append(rune.ToString());
                sequences++;
                covered += length;
                beyondAscii += length - 1;
                index += length;
            }
            else
            {
                output.Append(text[index++]);
            }
        }

        return sequences >= FewestSequences && covered >= LeastShare * beyondAscii ? output.ToString() : null;
    }

    /// <summary>The character whose bytes stand at the index, each shown as a character of its own; the length is 0 when there is none.</summary>
    private static (int Length, Rune Rune) SequenceAt(short[] bytes, string text, int index, Span<byte> window)
    {
        var length = bytes[index] switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || index + length > bytes.Length)
        {
            return default;
        }

        for (var i = 0; i < length; i++)
        {
            // A no-break space is often made an ordinary one on the way: "Ã " is "à".
            var value = i > 0 && text[index + i] == ' ' && length == 2 ? (short)0xA0 : bytes[index + i];
            if (value < 0x80)
            {
                return default;
            }

            window[i] = (byte)value;
        }

        return Rune.DecodeFromUtf8(window[..length], out var rune, out var consumed) == OperationStatus.Done && consumed == length ? (length, rune) : default;
    }

    /// <summary>The byte that each character stands for in the code page; -1 where it has none.</summary>
    private static short[] BytesOf(string text, Encoding codePage)
    {
        var map = codePage == Charset.Windows1252.Encoding ? Windows1252 : Windows1256;
        var bytes = new short[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            // Bytes that a code page leaves open are read as control characters.
            bytes[i] = text[i] < 0x80 ? (short)text[i] : map.TryGetValue(text[i], out var value) ? value : text[i] <= 0x9F ? (short)text[i] : (short)-1;
        }

        return bytes;
    }

    private static readonly Dictionary<char, short> Windows1252 = MapOf(Charset.Windows1252.Encoding);
    private static readonly Dictionary<char, short> Windows1256 = MapOf(Charset.Windows1256.Encoding);

    private static Dictionary<char, short> MapOf(Encoding codePage)
    {
        var map = new Dictionary<char, short>();
        for (short value = 0x80; value <= 0xFF; value++)
        {
            map.TryAdd(codePage.GetString([(byte)value])[0], value);
        }

        return map;
    }
}
