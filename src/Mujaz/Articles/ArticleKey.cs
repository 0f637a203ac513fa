using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mujaz.Text;

namespace Mujaz.Articles;

/// <summary>
/// The content key of a text: the same for texts that differ only in ways a reader does not see.
/// The text is normalised for the key alone: letters composed (NFC) and presentation forms undone, tatweel, vowel marks, bidi, zero-width and control
/// characters dropped,
/// digits in one system, white space as one space. Letters, case and punctuation count.
/// </summary>
public static class ArticleKey
{
    /// <summary>Computes the key.</summary>
    /// <param name="text">The text; need not be cleaned.</param>
    /// <returns>32 lower-case hexadecimal digits: the first half of the SHA-256 of the normalised text in UTF-8.</returns>
    public static string Compute(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Normalize(text)));
        return Convert.ToHexStringLower(hash.AsSpan(0, hash.Length / 2));
    }

    /// <summary>The text as it is hashed.</summary>
    internal static string Normalize(string text)
    {
        // Marks that hide between a letter and its hamza or accent go first, so that the two meet.
        return CanonicalComposition.Compose(Strip(text)).Trim();
    }

    private static string Strip(string text)
    {
        var output = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsSurrogate(character))
            {
                if (index + 1 < text.Length && char.IsSurrogatePair(character, text[index + 1]))
                {
                    output.Append(character).Append(text[++index]);
                }
            }
            else if (char.IsWhiteSpace(character))
            {
                AppendSpace(output);
            }
            else if (PresentationForms.LettersOf(character) is { } letters)
            {
                AppendLetters(output, letters);
            }
            else if (!IsIgnored(character))
            {
                output.Append(char.IsDigit(character) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)) : character);
            }
        }

        return output.ToString();
    }

    private static void AppendLetters(StringBuilder output, string letters)
    {
        foreach (var letter in letters)
        {
            if (!IsIgnored(letter))
            {
                output.Append(letter);
            }
        }
    }

    private static void AppendSpace(StringBuilder output)
    {
        if (output.Length > 0 && output[^1] != ' ')
        {
            output.Append(' ');
        }
    }

    private static bool IsIgnored(char character) =>
        character is '\u0640' or '\u034F' or (>= '\uFE00' and <= '\uFE0F') or '\uFFFE' or '\uFFFF'
        || (ArabicScript.IsMark(character) && !IsPartOfLetter(character))
        || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;

    /// <summary>Madda and hamza make one letter with their base in NFC (ا + hamza is أ), so they are no vowel marks.</summary>
    private static bool IsPartOfLetter(char mark) => mark is '\u0653' or '\u0654' or '\u0655';
}
