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

    /// <summary>Behind the last character of either code page (™, U+2122).</summary>
    private const int BehindCodePages = 0x2123;

    private static readonly short[] Windows1252 = MapOf(Charset.Windows1252.Encoding);
    private static readonly short[] Windows1256 = MapOf(Charset.Windows1256.Encoding);

    /// <summary>Repairs a text, or gives it back as it is.</summary>
    public static string Repair(string text)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var map = IsMojibake(text, Windows1252) ? Windows1252 : IsMojibake(text, Windows1256) ? Windows1256 : null;
            if (map is null)
            {
                break;
            }

            text = Decoded(text, map);
        }

        return text;
    }

    private static bool IsMojibake(ReadOnlySpan<char> text, short[] map)
    {
        int sequences = 0, covered = 0, beyondAscii = 0;
        for (var index = text.IndexOfAnyExceptInRange('\0', '\x7F'); index >= 0 && index < text.Length;)
        {
            var length = SequenceAt(text, index, map).Length;
            sequences += length > 0 ? 1 : 0;
            covered += length;
            beyondAscii += Math.Max(1, length);
            index += Math.Max(1, length);
            var next = text[index..].IndexOfAnyExceptInRange('\0', '\x7F');
            index = next < 0 ? text.Length : index + next;
        }

        return sequences >= FewestSequences && covered >= LeastShare * beyondAscii;
    }

    private static string Decoded(ReadOnlySpan<char> text, short[] map)
    {
        var output = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length;)
        {
            var (length, rune) = text[index] < 0x80 ? default : SequenceAt(text, index, map);
            if (length > 0)
            {
                output.Append(rune);
                index += length;
            }
            else
            {
                output.Append(text[index++]);
            }
        }

        return output.ToString();
    }

    /// <summary>The character whose bytes stand at the index, each shown as a character of its own; the length is 0 when there is none.</summary>
    private static (int Length, Rune Rune) SequenceAt(ReadOnlySpan<char> text, int index, short[] map)
    {
        var length = ByteOf(text[index], map) switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || index + length > text.Length)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < length; i++)
        {
            // A no-break space is often made an ordinary one on the way: "Ã " is "à".
            var value = i > 0 && length == 2 && text[index + i] == ' ' ? 0xA0 : ByteOf(text[index + i], map);
            if (value < 0x80)
            {
                return default;
            }

            bytes[i] = (byte)value;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out var rune, out var consumed) == OperationStatus.Done && consumed == length ? (length, rune) : default;
    }

    private static int ByteOf(char character, short[] map) => character < map.Length ? map[character] : -1;

    /// <summary>The byte that each character stands for in the code page; -1 where it has none.</summary>
    private static short[] MapOf(Encoding codePage)
    {
        var map = new short[BehindCodePages];
        Array.Fill(map, (short)-1);
        for (short value = 0; value <= 0xFF; value++)
        {
            // Bytes that a code page leaves open are read as control characters.
            map[value] = value is < 0x80 or (> 0x7F and < 0xA0) ? value : (short)-1;
        }

        for (short value = 0x80; value <= 0xFF; value++)
        {
            var character = codePage.GetString([(byte)value])[0];
            if (character < map.Length)
            {
                map[character] = value;
            }
        }

        return map;
    }
}
