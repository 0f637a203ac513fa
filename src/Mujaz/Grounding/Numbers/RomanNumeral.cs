using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Roman numerals: XIXe siècle, Elizabeth II, Mohammed V.</summary>
internal static class RomanNumeral
{
    private const int LongestNumeral = 9;

    private static readonly string[] OrdinalEndings = ["e", "es", "er", "re", "ère", "ème", "eme", "èmes", "emes", "ᵉ"];

    /// <summary>
    /// Reads a word as a Roman numeral in capitals: with a French ordinal ending or beside a century an ordinal; behind a name the number
    /// of a king; else perhaps no number. Of one letter only V is read, and only behind a name (I is a pronoun, X a letter).
    /// </summary>
    public static bool TryRead(List<Token> tokens, int position, string text, out decimal value, out NumberKind kind)
    {
        value = 0;
        kind = NumberKind.Vague;
        var token = tokens[position];
        if (!token.IsCapitalized || token.Span.Length > LongestNumeral)
        {
            return false;
        }

        var raw = token.Span.Of(text);
        var end = raw.IndexOfAnyExcept("IVX");
        var digits = end < 0 ? raw : raw[..end];
        var isOrdinal = end > 0 || IsBesideCentury(tokens, position);
        if (digits.IsEmpty || (end > 0 && !OrdinalEndings.Contains(raw[end..].ToString())) || !TryParse(digits, out value))
        {
            return false;
        }

        var isBehindName = position > 0 && tokens[position - 1] is { Shape: WordShape.Capitalized, Folded.Length: > 2 };
        kind = isBehindName ? NumberKind.Regnal : isOrdinal ? NumberKind.Ordinal : NumberKind.Vague;
        return digits.Length > 1 || isOrdinal || (digits[0] == 'V' && isBehindName);
    }

    private static bool IsBesideCentury(List<Token> tokens, int position) =>
        position + 1 < tokens.Count && tokens[position + 1].Folded is "siecle" or "siecles" or "century" or "centuries";

    /// <summary>The value of I, V and X in their order: no letter four times, a smaller one before a larger one once.</summary>
    private static bool TryParse(ReadOnlySpan<char> digits, out decimal value)
    {
        value = 0;
        ReadOnlySpan<char> tens = digits.TrimStart('X');
        var ten = digits.Length - tens.Length;
        var unit = tens switch
        {
            "" => 0,
            "I" => 1,
            "II" => 2,
            "III" => 3,
            "IV" => 4,
            "V" => 5,
            "VI" => 6,
            "VII" => 7,
            "VIII" => 8,
            "IX" => 9,
            _ => -1,
        };
        value = (ten * 10) + unit;
        return ten <= 3 && unit >= 0 && value > 0;
    }
}
