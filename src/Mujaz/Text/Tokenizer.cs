using System.Buffers;
using System.Globalization;

namespace Mujaz.Text;

/// <summary>
/// Cuts a text into words, numbers and symbols. Apostrophes and hyphens part words (<c>l'Élysée</c>,
/// <c>quatre-vingt</c>); marks inside digits stay with them (<c>1,234.5</c>, <c>14/04/2025</c>). Every sign is a token, which
/// <see cref="WordTokenizer"/>, the reader's words, leaves out.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The letters of clitics and the article.</summary>
    private static readonly SearchValues<char> CliticLetters = SearchValues.Create("وفبكلسأا");

    /// <summary>The tokens in order.</summary>
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 1);
        var position = 0;
        while (position < text.Length)
        {
            var character = text[position];
            if (char.IsWhiteSpace(character) || TextFolding.IsIgnorable(character) || char.IsControl(character))
            {
                position++;
                continue;
            }

            var end = EndOf(text, position, out var kind);
            var attached = tokens.Count > 0 && tokens[^1].Span.End == position;
            tokens.Add(Make(text, new TextSpan(position, end - position), kind, attached));
            position = end;
        }

        return tokens;
    }

    /// <summary>The value of a digit in Western, Arabic-Indic or Persian form, or -1.</summary>
    public static int DigitValue(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= '\u0660' and <= '\u0669' => character - '\u0660',
        >= '\u06F0' and <= '\u06F9' => character - '\u06F0',
        _ => -1,
    };

    private static int EndOf(string text, int start, out TokenKind kind)
    {
        if (DigitValue(text[start]) >= 0)
        {
            kind = TokenKind.Digits;
            return EndOfDigits(text, start);
        }

        if (IsWordPart(text[start]))
        {
            kind = TokenKind.Word;
            return EndOfWord(text, start);
        }

        kind = TokenKind.Symbol;
        return start + (char.IsSurrogatePair(text, start) ? 2 : 1);
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        var arabic = ArabicScript.Contains(text[start]);
        while (end < text.Length && !IsLastLetter(text, start, end) && (TextFolding.IsIgnorable(text[end])
            || (IsWordPart(text[end]) && ArabicScript.Contains(text[end]) == arabic)))
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Whether the letter before ends its word, so that what follows is another word whose space was lost: behind ة and
    /// tanwin, and before إ, which begins a word (behind nothing but clitics and the article).
    /// </summary>
    private static bool IsLastLetter(string text, int start, int position)
    {
        if (TextFolding.IsIgnorable(text[position]))
        {
            return false;
        }

        return text[position - 1] == 'ة' || (text[position - 1] == '\u064B' && text[position] != 'ا')
            || (text[position] == 'إ' && text.AsSpan(start, position - start).ContainsAnyExcept(CliticLetters));
    }

    private static int EndOfDigits(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            if (DigitValue(text[end]) >= 0)
            {
                end++;
            }
            else if (end + 1 < text.Length && IsMark(text[end]) && DigitValue(text[end + 1]) >= 0
                && (!IsGroupSpace(text[end]) || IsGroup(text, start, end)))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Whether the space at <paramref name="space"/> parts thousands: up to three digits before, exactly three behind.</summary>
    private static bool IsGroup(string text, int start, int space)
    {
        var before = 0;
        for (var i = space - 1; i >= start && DigitValue(text[i]) >= 0; i--)
        {
            before++;
        }

        var marked = space - before > start;
        var after = 0;
        for (var i = space + 1; i < text.Length && DigitValue(text[i]) >= 0; i++)
        {
            after++;
        }

        // A second group needs three digits before it too, and only spaces part the groups.
        return after == 3 && (marked ? before == 3 && IsGroupSpace(text[space - 4]) : before is >= 1 and <= 3);
    }

    private static bool IsMark(char character) =>
        character is '.' or ',' or '\'' or '’' or ':' or '/' or '٫' or '٬' or '،' || IsGroupSpace(character);

    private static bool IsGroupSpace(char character) => character is ' ' or '\u00A0' or '\u202F' or '\u2009';

    private static bool IsWordPart(char character) =>
        char.IsLetter(character) || (character is >= '\u0300' and <= '\u036F')
        || (char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark);

    private static Token Make(string text, TextSpan span, TokenKind kind, bool attached)
    {
        var raw = span.Of(text);
        return kind switch
        {
            TokenKind.Word => new Token(kind, span, TextFolding.Fold(raw), ShapeOf(raw), attached),
            TokenKind.Digits => new Token(kind, span, AsciiDigits(raw), WordShape.None, attached),
            _ => new Token(kind, span, raw.ToString(), WordShape.None, attached),
        };
    }

    private static WordShape ShapeOf(ReadOnlySpan<char> word)
    {
        if (ArabicScript.Contains(word[0]))
        {
            return WordShape.Arabic;
        }

        if (!char.IsUpper(word[0]))
        {
            return WordShape.Lower;
        }

        foreach (var character in word)
        {
            if (char.IsLower(character))
            {
                return WordShape.Capitalized;
            }
        }

        return word.Length > 1 ? WordShape.AllCapitals : WordShape.Capitalized;
    }

    private static string AsciiDigits(ReadOnlySpan<char> raw)
    {
        Span<char> digits = raw.Length <= 64 ? stackalloc char[raw.Length] : new char[raw.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            var value = DigitValue(raw[i]);
            digits[i] = value >= 0 ? (char)('0' + value) : IsGroupSpace(raw[i]) ? ' ' : raw[i] == '’' ? '\'' : raw[i];
        }

        return digits.ToString();
    }
}
