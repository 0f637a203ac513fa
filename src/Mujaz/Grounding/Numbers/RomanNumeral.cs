using Mujaz.Grounding.Text;

namespace Mujaz.Grounding.Numbers;

/// <summary>Roman numerals: XIXe siècle, Elizabeth II.</summary>
internal static class RomanNumeral
{
    /// <summary>Reads a word as a Roman numeral in capitals, of two letters at least, or one with a French ordinal ending.</summary>
    public static bool TryRead(Token token, string text, out decimal value, out bool isOrdinal)
    {
        value = 0;
        isOrdinal = false;
        if (!token.IsCapitalized || token.Span.Length > 9)
        {
            return false;
        }

        var raw = token.Span.Of(text);
        var digits = raw.TrimEnd("eèmr");
        isOrdinal = digits.Length < raw.Length;
        if (digits.IsEmpty || (digits.Length < 2 && !isOrdinal) || digits.IndexOfAnyExcept(isOrdinal ? "IVX" : "IVXLC") >= 0 || raw.Length - digits.Length > 3)
        {
            return false;
        }

        var total = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = Digit(digits[i]);
            total += i + 1 < digits.Length && Digit(digits[i + 1]) > digit ? -digit : digit;
        }

        value = total;
        return total > 0;
    }

    private static int Digit(char letter) => letter switch
    {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        _ => 100,
    };
}
