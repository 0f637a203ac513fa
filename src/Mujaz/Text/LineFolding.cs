using System.Text;

namespace Mujaz.Text;

/// <summary>
/// Folds text for comparing lines and words: letters without accents, vowel marks, case and spelling variants (أ إ آ ٱ are ا, ى is ي, ة is ه),
/// digits in one system, and one space where anything else stood. For matching only, never for showing.
/// </summary>
internal static class LineFolding
{
    /// <summary>Folds a text.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            AppendFolded(output, character);
        }

        if (output.Length > 0 && output[^1] == ' ')
        {
            output.Length--;
        }

        return output.ToString();
    }

    private static void AppendFolded(StringBuilder output, char character)
    {
        if (ArabicScript.IsMark(character) || character is '\u0640' or (>= '\u0300' and <= '\u036F') or '\u200C')
        {
            return;
        }

        if (char.IsLetter(character))
        {
            AppendLetter(output, character);
        }
        else if (char.IsDigit(character))
        {
            output.Append((char)('0' + (int)char.GetNumericValue(character)));
        }
        else if (output.Length > 0 && output[^1] != ' ')
        {
            output.Append(' ');
        }
    }

    private static void AppendLetter(StringBuilder output, char letter)
    {
        switch (letter)
        {
            case 'œ' or 'Œ':
                output.Append("oe");
                break;
            case 'æ' or 'Æ':
                output.Append("ae");
                break;
            default:
                output.Append(FoldLetter(letter));
                break;
        }
    }

    /// <summary>Folds one letter.</summary>
    public static char FoldLetter(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter,
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        < '\u0600' or (>= '\u1E00' and <= '\u1EFF') => char.ToLowerInvariant(CanonicalComposition.BaseOf(letter)),
        _ => char.ToLowerInvariant(letter),
    };
}
