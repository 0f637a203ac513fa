using System.Net;
using System.Text;
using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>
/// Writes sanitised text character by character. Spaces and joiners are held back until the next visible character decides about them,
/// and an entity is recognised when its semicolon is written, so that whatever earlier steps bring together is seen, and a second run finds nothing
/// to do.
/// </summary>
internal sealed class SanitizedTextWriter(int capacity, bool keepsNonJoiners)
{
    private const int LongestEntity = 12;
    private const char Tatweel = '\u0640';
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';
    private const char NoBreakSpace = '\u00A0';
    private const char NarrowNoBreakSpace = '\u202F';

    /// <summary>What windows-1252 has at 0x80–0x9F; NUL where it has nothing.</summary>
    private const string Windows1252C1 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private readonly StringBuilder _output = new(capacity);
    private char _space;
    private char _joiner;

    public void Append(char character)
    {
        if (character is >= ' ' and < '\u007F' and not ' ')
        {
            Write(character);
            if (character == ';')
            {
                DecodeEntityBefore();
            }

            return;
        }

        AppendSpecial(character);
    }

    public void AppendPair(char high, char low)
    {
        var codePoint = char.ConvertToUtf32(high, low);

        // The last two code points of each plane are noncharacters; planes 15 and 16 are for private use; E0000-E0FFF are invisible tags.
        if ((codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xE0000)
        {
            return;
        }

        Write(high);
        _output.Append(low);
    }

    public string ToText()
    {
        ResolveJoiner(' ');
        _space = '\0';
        TrimEnd();
        return _output.ToString();
    }

    private void AppendSpecial(char character)
    {
        switch (character)
        {
            case '\n' or '\r' or '\v' or '\f' or '\u2028' or '\u2029':
                AppendLineBreak(character);
                break;
            case ' ' or '\t' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u205F' or '\u3000':
                HoldSpace(' ');
                break;
            case NoBreakSpace or NarrowNoBreakSpace:
                HoldSpace(character);
                break;
            case Tatweel or NonJoiner or Joiner:
                _joiner = _joiner == '\0' ? character : _joiner;
                break;
            case >= '\u0080' and <= '\u009F':
                AppendUnlessNul(Windows1252C1[character - '\u0080']);
                break;
            default:
                AppendOther(character);
                break;
        }
    }

    private void AppendOther(char character)
    {
        if (PresentationForms.LettersOf(character) is { } letters)
        {
            WriteAll(letters);
        }
        else if (!IsDropped(character))
        {
            Write(character);
        }
    }

    private static bool IsDropped(char character) => character
        is < ' ' or '\u007F'
        or '\u00AD' or '\u034F' or '\u061C' or '\u180E'
        or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') or '\uFFFE' or '\uFFFF'
        or (>= '\uE000' and <= '\uF8FF') or (>= '\uFDD0' and <= '\uFDEF');

    private void AppendUnlessNul(char character)
    {
        if (character != '\0')
        {
            Write(character);
        }
    }

    private void AppendLineBreak(char character)
    {
        ResolveJoiner('\n');
        _space = '\0';

        // The line feed of a CR LF pair adds nothing: the pair is one line ending.
        if (character == '\n' && _afterCarriageReturn)
        {
            _afterCarriageReturn = false;
            return;
        }

        _afterCarriageReturn = character == '\r';
        TrimSpacesAtEnd();
        if (_output.Length > 0 && !EndsWithTwoLineBreaks())
        {
            _output.Append('\n');
        }
    }

    private bool _afterCarriageReturn;

    private void HoldSpace(char space)
    {
        ResolveJoiner(' ');
        _space = _space is NoBreakSpace or NarrowNoBreakSpace ? _space : space;
        _afterCarriageReturn = false;
    }

    private void Write(char character)
    {
        _afterCarriageReturn = false;
        ResolveJoiner(character);
        ResolveSpace(character);
        _output.Append(character);
    }

    private void ResolveSpace(char next)
    {
        var space = _space;
        _space = '\0';
        if (space == '\0' || _output.Length == 0 || _output[^1] == '\n')
        {
            return;
        }

        var previous = _output[^1];
        var isTypographic = next is ':' or ';' or '!' or '?' or '»' or '%' or '€' || previous == '«'
            || (char.IsDigit(previous) && char.IsDigit(next));
        _output.Append(isTypographic ? space : ' ');
    }

    private void ResolveJoiner(char next)
    {
        var joiner = _joiner;
        _joiner = '\0';
        if (joiner == '\0')
        {
            return;
        }

        var previous = _space == '\0' && _output.Length > 0 ? _output[^1] : ' ';
        var keeps = joiner switch
        {
            Tatweel => !ArabicScript.IsLetterOrMark(next) && previous != Tatweel,
            NonJoiner => keepsNonJoiners && ArabicScript.IsLetterOrMark(previous) && ArabicScript.IsLetterOrMark(next),
            _ => IsEmojiPart(previous) && IsEmojiPart(next),
        };
        if (keeps)
        {
            ResolveSpace(joiner);
            _output.Append(joiner);
        }
    }

    private static bool IsEmojiPart(char character) =>
        char.IsSurrogate(character) || character is (>= '\u2600' and <= '\u27BF') or '\uFE0F';

    private void WriteAll(string letters)
    {
        foreach (var letter in letters)
        {
            Write(letter);
        }
    }

    /// <summary>Replaces the entity that the semicolon just written completes, if there is one.</summary>
    private void DecodeEntityBefore()
    {
        var end = _output.Length;
        var start = end - 2;
        while (start >= 0 && end - start < LongestEntity && (char.IsAsciiLetterOrDigit(_output[start]) || _output[start] == '#'))
        {
            start--;
        }

        if (start < 0 || _output[start] != '&' || end - start < 3)
        {
            return;
        }

        var entity = _output.ToString(start, end - start);
        var decoded = WebUtility.HtmlDecode(entity);
        if (decoded == entity)
        {
            return;
        }

        _output.Length = start;
        TakeBackHeldCharacters();
        Replay(decoded);
    }

    /// <summary>What stands before the entity was written with the ampersand in view: it is decided again with the real next character.</summary>
    private void TakeBackHeldCharacters()
    {
        if (_output.Length > 0 && _output[^1] == Tatweel)
        {
            _joiner = Tatweel;
            _output.Length--;
        }

        if (_output.Length > 0 && _output[^1] is ' ' or NoBreakSpace or NarrowNoBreakSpace)
        {
            _space = _output[^1];
            _output.Length--;
        }
    }

    private void Replay(string decoded)
    {
        for (var index = 0; index < decoded.Length; index++)
        {
            if (char.IsSurrogate(decoded[index]))
            {
                if (index + 1 < decoded.Length && char.IsSurrogatePair(decoded[index], decoded[index + 1]))
                {
                    AppendPair(decoded[index], decoded[++index]);
                }

                continue;
            }

            Append(decoded[index]);
        }
    }

    private bool EndsWithTwoLineBreaks() => _output.Length >= 2 && _output[^1] == '\n' && _output[^2] == '\n';

    private void TrimSpacesAtEnd()
    {
        while (_output.Length > 0 && _output[^1] is ' ' or NoBreakSpace or NarrowNoBreakSpace)
        {
            _output.Length--;
        }
    }

    private void TrimEnd()
    {
        while (_output.Length > 0 && _output[^1] is ' ' or '\n' or NoBreakSpace or NarrowNoBreakSpace)
        {
            _output.Length--;
        }
    }
}
