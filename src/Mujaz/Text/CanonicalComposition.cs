using System.Collections.Frozen;
using System.Text;

namespace Mujaz.Text;

/// <summary>
/// Canonical composition (the C of NFC) and its reverse for single characters. <see cref="string.Normalize()"/> does nothing where globalisation is
/// invariant
/// and no ICU is loaded, as here, so the tables are our own. Marks are composed in the order they come in; Hangul is left alone.
/// </summary>
internal static class CanonicalComposition
{
    private static readonly FrozenDictionary<(char Base, char Mark), char> Composites = Pairs().ToFrozenDictionary(pair => (pair.Base, pair.Mark), pair => pair.Composite);
    private static readonly FrozenDictionary<char, char> Bases = Pairs().ToFrozenDictionary(pair => pair.Composite, pair => pair.Base);

    /// <summary>Composes letters with the marks behind them: e and U+0301 to é, ا and U+0654 to أ.</summary>
    public static string Compose(string text)
    {
        // Marks that compose begin at U+0300; most texts of Latin-1 and precomposed Arabic have none.
        if (text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0 && text.AsSpan().IndexOfAnyInRange('\u0653', '\u0655') < 0
            && text.AsSpan().IndexOfAnyExceptInRange('\0', '\u06FF') < 0)
        {
            return text;
        }

        var output = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (output.Length > 0 && Composites.TryGetValue((output[^1], character), out var composite))
            {
                output[^1] = composite;
            }
            else
            {
                output.Append(character);
            }
        }

        return output.ToString();
    }

    /// <summary>The letter without the marks it is composed with: e for é and for ế; the character itself when it is not composed.</summary>
    public static char BaseOf(char character)
    {
        while (Bases.TryGetValue(character, out var letter))
        {
            character = letter;
        }

        return character;
    }

    private static List<(char Base, char Mark, char Composite)> Pairs()
    {
        var pairs = new List<(char Base, char Mark, char Composite)>();
        foreach (var (mark, bases, composites) in CompositionData.Rows)
        {
            for (var index = 0; index < bases.Length; index++)
            {
                pairs.Add((bases[index], mark, composites[index]));
            }
        }

        return pairs;
    }
}
