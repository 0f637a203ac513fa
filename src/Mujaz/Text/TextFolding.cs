using System.Globalization;
using System.Text;

namespace Mujaz.Text;

/// <summary>
/// Folds text to the form in which it is compared: Arabic without vowel marks and tatweel, with one alef, one ya and ha for ta-marbuta;
/// Latin in small letters without accents and ligatures. For matching only, never for showing.
/// </summary>
/// <remarks>
/// Two forms. <see cref="Fold"/> is that of a word or a sign which <see cref="Tokenizer"/> cut: signs and digits stay, and letters that writers vary
/// are one: hamza and its seat (مسؤول, مسوول), the Persian and Urdu forms, ø and o, presentation forms. <see cref="FoldLine"/> is that of whole lines
/// and of the words of <see cref="WordTokenizer"/>: digits in one system, one space for everything between words, and those variants as written,
/// because the fingerprints of articles hash this form and are stored. The key of an article has a normalisation of its own
/// (Articles.ArticleKey), which keeps letters as they are.
/// </remarks>
internal static class TextFolding
{
    /// <summary>The folded form of a word.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!IsIgnorable(character))
            {
                Append(folded, character, foldsVariants: true);
            }
        }

        return folded.ToString();
    }

    /// <summary>The folded form of a line: words of letters and digits with one space between them.</summary>
    public static string FoldLine(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                Append(folded, character, foldsVariants: false);
            }
            else if (char.IsDigit(character))
            {
                folded.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)));
            }
            else if (!IsIgnorable(character) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        if (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }

        return folded.ToString();
    }

    /// <summary>Whether the character is invisible inside a word: a vowel mark, tatweel, joiner or direction mark.</summary>
    public static bool IsIgnorable(char character) =>
        character is '\u0640' or '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2066' and <= '\u2069') or (>= '\u0300' and <= '\u036F')
        || ArabicScript.IsMark(character);

    private static void Append(StringBuilder folded, char character, bool foldsVariants)
    {
        if (character < 0x80)
        {
            folded.Append(char.ToLowerInvariant(character));
        }
        else if (foldsVariants && PresentationForms.LettersOf(character) is { } letters)
        {
            folded.Append(Fold(letters));
        }
        else if (ArabicScript.Contains(character))
        {
            folded.Append(ArabicLetter(character, foldsVariants));
        }
        else
        {
            AppendOther(folded, char.ToLowerInvariant(character), foldsVariants);
        }
    }

    private static char ArabicLetter(char letter, bool foldsVariants) => letter switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        'ئ' or 'ې' when foldsVariants => 'ي',
        'ؤ' when foldsVariants => 'و',
        'ۀ' or 'ہ' when foldsVariants => 'ه',
        _ => letter,
    };

    private static void AppendOther(StringBuilder folded, char character, bool foldsVariants)
    {
        var letters = character switch
        {
            'œ' => "oe",
            'æ' => "ae",
            _ => foldsVariants ? VariantOf(character) : null,
        };
        if (letters is not null)
        {
            folded.Append(letters);
        }
        else
        {
            folded.Append(character is < '\u0600' or (>= '\u1E00' and <= '\u1EFF') ? CanonicalComposition.BaseOf(character) : character);
        }
    }

    /// <summary>What is written for a letter that has no accent to lose, or null.</summary>
    private static string? VariantOf(char character) => character switch
    {
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ı' => "i",
        'þ' => "th",
        'ʿ' or 'ʾ' or '’' or '‘' => "",
        _ => null,
    };
}
