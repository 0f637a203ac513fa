using System.Text;

namespace Mujaz.Text;

/// <summary>
/// Folds a word to the form in which it is compared: Arabic without diacritics, tatweel, hamza seats and with one
/// alef, one ya and ha for ta-marbuta; Latin lower-case without diacritics and ligatures.
/// </summary>
internal static class TextFolding
{
    private const char FirstLatin = '\u00C0';
    private const char FirstCaron = '\u01CD';
    private const char FirstAdditional = '\u1E00';

    // The base letters of U+00C0–017F, U+01CD–021F and U+1E00–1EFF by their canonical decompositions; - where there is none.
    private const string LatinBases =
        "aaaaaa-ceeeeiiii-nooooo--uuuuy--aaaaaa-ceeeeiiii-nooooo--uuuuy-yaaaaaaccccccccdd--eeeeeeeeeegggg"
        + "gggghh--iiiiiiiii---jjkk-llllll----nnnnnn---oooooo--rrrrrrsssssssstttt--uuuuuuuuuuuuwwyyyzzzzzz-";

    private const string CaronBases =
        "aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa----aaaaeeeeiiiioooorrrruuuusstt--hh";

    private const string AdditionalBases =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
        + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy------aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

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
                folded.Append(PresentationForms.LettersOf(character) is { } letters ? Fold(letters) : character.ToString());
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

        folded.Append(BaseOf(character));
    }

    /// <summary>The letter without its accent; the character itself when it has none.</summary>
    private static char BaseOf(char character)
    {
        var letter = character switch
        {
            >= FirstLatin and < '\u0180' => LatinBases[character - FirstLatin],
            >= FirstCaron and < '\u0220' => CaronBases[character - FirstCaron],
            >= FirstAdditional and < '\u1F00' => AdditionalBases[character - FirstAdditional],
            _ => '-',
        };
        return letter == '-' ? character : letter;
    }
}
