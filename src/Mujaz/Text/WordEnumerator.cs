using System.Globalization;

namespace Mujaz.Text;

/// <summary>Goes through the words of a text, as <see cref="WordTokenizer"/> finds them, without allocating.</summary>
public ref struct WordEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private int _position;

    internal WordEnumerator(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The word found last.</summary>
    public TextSpan Current { get; private set; }

    /// <summary>Makes the enumerator usable in <c>foreach</c>.</summary>
    public readonly WordEnumerator GetEnumerator() => this;

    /// <summary>Finds the next word.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool MoveNext()
    {
        while (_position < _text.Length && !IsWordStart(_position))
        {
            _position++;
        }

        if (_position >= _text.Length)
        {
            return false;
        }

        var start = _position;
        _position = EndOfWord(start);
        Current = new TextSpan(start, _position - start);
        return true;
    }

    private readonly bool IsWordStart(int index) => char.IsLetterOrDigit(_text[index]) || IsLetterPair(index);

    private readonly bool IsLetterPair(int index) =>
        char.IsHighSurrogate(_text[index]) && index + 1 < _text.Length && char.IsLowSurrogate(_text[index + 1])
        && IsLetterCategory(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(_text[index], _text[index + 1])));

    private static bool IsLetterCategory(UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;

    private readonly int EndOfWord(int start)
    {
        var index = start;
        while (index < _text.Length)
        {
            if (IsWordCharacter(index))
            {
                index++;
            }
            else if (IsLetterPair(index))
            {
                index += 2;
            }
            else if (index > start && IsElision(start, index))
            {
                return index + 1;
            }
            else if (index > start && JoinsWord(start, index))
            {
                index++;
            }
            else
            {
                break;
            }
        }

        return index;
    }

    private readonly bool IsWordCharacter(int index)
    {
        var character = _text[index];
        return char.IsLetterOrDigit(character)
            || ArabicScript.IsMark(character)
            || character is '\u0640' or '\u200C' or (>= '\u0300' and <= '\u036F');
    }

    /// <summary>Whether the apostrophe parts a French elided word from the next one.</summary>
    private readonly bool IsElision(int start, int apostrophe) =>
        _text[apostrophe] is '\'' or '’'
        && FollowedByLetter(apostrophe)
        && IsElidedWord(_text[start..apostrophe]);

    private static bool IsElidedWord(ReadOnlySpan<char> word) => word.Length switch
    {
        1 => "cdjlmnstCDJLMNST".Contains(word[0]),
        2 => word.Equals("qu", StringComparison.OrdinalIgnoreCase),
        _ => word.Equals("jusqu", StringComparison.OrdinalIgnoreCase)
            || word.Equals("lorsqu", StringComparison.OrdinalIgnoreCase)
            || word.Equals("puisqu", StringComparison.OrdinalIgnoreCase)
            || word.Equals("quoiqu", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Whether the mark at the index stands inside a word or a number.</summary>
    private readonly bool JoinsWord(int start, int index)
    {
        if (index + 1 >= _text.Length)
        {
            return false;
        }

        return _text[index] switch
        {
            '\'' or '’' => FollowedByLetter(index),
            '-' or '\u2010' or '\u2011' => char.IsLetterOrDigit(_text[index + 1]) && !ArabicScript.IsLetter(_text[index + 1]),
            '.' => (char.IsDigit(_text[index - 1]) && char.IsDigit(_text[index + 1])) || JoinsInitials(start, index),
            ',' or '٫' or '٬' => char.IsDigit(_text[index - 1]) && char.IsDigit(_text[index + 1]),
            _ => false,
        };
    }

    private readonly bool FollowedByLetter(int index) => index + 1 < _text.Length && char.IsLetter(_text[index + 1]);

    /// <summary>Whether the stop stands between two single letters: "U.S", "و.م.ع".</summary>
    private readonly bool JoinsInitials(int start, int stop)
    {
        var isSingleBefore = stop - start == 1 || _text[stop - 2] == '.';
        var isSingleAfter = char.IsLetter(_text[stop + 1]) && (stop + 2 >= _text.Length || !char.IsLetterOrDigit(_text[stop + 2]));
        return isSingleBefore && char.IsLetter(_text[stop - 1]) && isSingleAfter;
    }
}
