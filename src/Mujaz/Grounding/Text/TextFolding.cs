using System.Globalization;
using System.Text;

namespace Mujaz.Grounding.Text;

/// <summary>
/// Folds a word to the form in which it is compared: Arabic without diacritics, tatweel, hamza seats and with one
/// alef, one ya and ha for ta-marbuta; Latin lower-case without diacritics and ligatures.
/// </summary>
internal static class TextFolding
{
    /// <summary>The folded form; the same string when nothing changes.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            Append(folded, character);
        }

        return folded.ToString();
    }

    /// <summary>Whether the character belongs to the Arabic script (letters and marks, presentation forms too).</summary>
    public static bool IsArabic(char character) =>
        character is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFDFF')
            or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>Whether the character is invisible inside a word: a diacritic, tatweel, joiner or direction mark.</summary>
    public static bool IsIgnorable(char character) =>
        character is (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640' or '\u00AD' or '\uFEFF'
            or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            or (>= '\u0300' and <= '\u036F');

    private static void Append(StringBuilder folded, char character)
    {
        if (character < 0x80)
        {
            folded.Append(char.ToLowerInvariant(character));
        }
        else if (IsArabic(character))
        {
            AppendArabic(folded, character);
        }
        else if (!IsIgnorable(character))
        {
            AppendLatin(folded, char.ToLowerInvariant(character));
        }
    }

    private static void AppendArabic(StringBuilder folded, char character)
    {
        switch (character)
        {
            case 'أ' or 'إ' or 'آ' or 'ٱ':
                folded.Append('ا');
                break;
            case 'ى' or 'ئ' or 'ی' or 'ې':
                folded.Append('ي');
                break;
            case 'ؤ':
                folded.Append('و');
                break;
            case 'ة' or 'ۀ' or 'ہ':
                folded.Append('ه');
                break;
            case 'ک':
                folded.Append('ك');
                break;
            case >= '\uFB50':
                var normal = character.ToString().Normalize(NormalizationForm.FormKC);
                folded.Append(normal[0] == character ? normal : Fold(normal));
                break;
            default:
                if (!IsIgnorable(character))
                {
                    folded.Append(character);
                }

                break;
        }
    }

    private static void AppendLatin(StringBuilder folded, char character)
    {
        var special = character switch
        {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'ı' => "i",
            'þ' => "th",
            'ʿ' or 'ʾ' or '’' or '‘' => "",
            _ => null,
        };
        if (special is not null)
        {
            folded.Append(special);
            return;
        }

        foreach (var part in character.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(part);
            }
        }
    }
}
