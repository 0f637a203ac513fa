namespace Mujaz.Articles.Cleaning;

/// <summary>
/// Makes text fit to be shown: undoes what transport, typesetting and copying left behind, and leaves the wording alone.
/// Sanitising twice gives the same as once. One pass, linear in the text's length.
/// </summary>
/// <remarks>
/// <para>Dropped: lone surrogates, NUL and other control characters, noncharacters, private-use icon glyphs, bidi controls,
/// zero-width characters (the zero-width non-joiner stays between the letters of a Persian text, the joiner inside emoji),
/// soft hyphens, and tatweel inside a word (it stays at a word's end: "هـ" and "الـ30" are spelt with it).</para>
/// <para>Replaced: HTML entities by what they stand for, Arabic presentation forms and Latin ligatures by their letters (ﻻ by لا),
/// C1 controls by the windows-1252 characters they stand for when text was mislabelled as ISO-8859-1 (WHATWG Encoding and HTML do the same),
/// every line ending by <c>\n</c>, runs of spaces by one, three or more line breaks by two.
/// No-break spaces stay where French typography puts them (before <c>: ; ! ? » %</c>, after <c>«</c>, between digits).</para>
/// <para>Digits, diacritics, quotation marks and letter variants are kept as written.</para>
/// </remarks>
public static class TextSanitizer
{
    /// <summary>Sanitises a text.</summary>
    /// <param name="text">Any string, well-formed UTF-16 or not.</param>
    /// <returns>Well-formed text without white space at either end of any line.</returns>
    public static string Sanitize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var writer = new SanitizedTextWriter(text.Length, keepsNonJoiners: IsPersianSpelling(text));
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (!char.IsSurrogate(character))
            {
                writer.Append(character);
            }
            else if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                writer.AppendPair(character, text[++index]);
            }
        }

        return writer.ToText();
    }

    /// <summary>Whether the letters peculiar to Persian, Urdu and Kurdish outnumber the ones they replace in Arabic.</summary>
    private static bool IsPersianSpelling(string text)
    {
        var balance = 0;
        foreach (var character in text)
        {
            balance += character switch
            {
                'ک' or 'ی' or 'گ' or 'پ' or 'چ' or 'ژ' => 1,
                'ك' or 'ي' or 'ة' or 'ى' => -1,
                _ => 0,
            };
        }

        return balance > 0;
    }
}
