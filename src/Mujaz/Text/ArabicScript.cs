namespace Mujaz.Text;

/// <summary>Properties of the characters of the Arabic script.</summary>
internal static class ArabicScript
{
    /// <summary>Whether the character belongs to the script: letters, marks, digits and punctuation, presentation forms too.</summary>
    public static bool Contains(char character) => character
        is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF')
        or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>Whether the character is a letter of the Arabic script (Arabic, Persian, Urdu, Kurdish; tatweel is none).</summary>
    public static bool IsLetter(char character) => character
        is (>= '\u0620' and <= '\u063F') or (>= '\u0641' and <= '\u064A') or (>= '\u066E' and <= '\u066F')
        or (>= '\u0671' and <= '\u06D3') or '\u06D5' or (>= '\u06EE' and <= '\u06EF') or (>= '\u06FA' and <= '\u06FC')
        or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08C7');

    /// <summary>Whether the character is a vowel mark or another sign written on a letter.</summary>
    public static bool IsMark(char character) => character
        is (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670'
        or (>= '\u06D6' and <= '\u06DC') or (>= '\u06DF' and <= '\u06E4') or '\u06E7' or '\u06E8' or (>= '\u06EA' and <= '\u06ED');

    /// <summary>Whether the character is a letter or a mark of the Arabic script.</summary>
    public static bool IsLetterOrMark(char character) => IsLetter(character) || IsMark(character);
}
