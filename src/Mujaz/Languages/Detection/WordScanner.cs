namespace Mujaz.Languages.Detection;

/// <summary>
/// Walks through the words of a text as detection sees them: lower case, without Arabic vowel marks and tatweel,
/// one script each, digits kept inside words (Darija writes "3lach"), an apostrophe closing its word ("l'" + "eau").
/// </summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    /// <summary>Longer words are cut into pieces of this many letters, so that no input makes a piece unbounded.</summary>
    public const int MaxLetters = 30;

    private readonly ReadOnlySpan<char> _text = text;
    private WordBuffer _letters;

    /// <summary>The index right behind the current word.</summary>
    public int Position { get; private set; }

    /// <summary>Where the current word starts.</summary>
    public int Start { get; private set; }

    /// <summary>The script of the current word.</summary>
    public Script Script { get; private set; }

    /// <summary>The number of letters and digits of the current word.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the current word begins with a capital letter.</summary>
    public readonly bool IsCapitalised => Start < _text.Length && char.IsUpper(_text[Start]);

    /// <summary>Copies the current word's normalised letters.</summary>
    public readonly int CopyTo(Span<char> target)
    {
        ReadOnlySpan<char> letters = _letters;
        letters[..Length].CopyTo(target);
        return Length;
    }

    /// <summary>Moves to the next word; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (Position < _text.Length && !StartsWord(Position))
        {
            Position++;
        }

        Start = Position;
        Length = 0;
        Script = Script.None;
        while (Position < _text.Length && Length < MaxLetters && TryTake(_text[Position]))
        {
            Position++;
        }

        return Length > 0;
    }

    private readonly bool StartsWord(int index)
    {
        if (Scripts.Of(_text[index]) != Script.None)
        {
            return true;
        }

        return char.IsAsciiDigit(_text[index]) && index + 1 < _text.Length && char.IsAsciiLetter(_text[index + 1])
            && (index == 0 || !char.IsAsciiDigit(_text[index - 1]));
    }

    private bool TryTake(char next)
    {
        if (IsIgnored(next))
        {
            return Length > 0;
        }

        if (Length > 0 && _letters[Length - 1] == '\'')
        {
            return false;
        }

        if (next is '\'' or '’' && Script == Script.Latin)
        {
            _letters[Length++] = '\'';
            return true;
        }

        if (char.IsAsciiDigit(next))
        {
            return Script != Script.Arabic && Append(next);
        }

        var script = Scripts.Of(next);
        if (script == Script.None || (Script != Script.None && script != Script))
        {
            return false;
        }

        Script = script;
        return Append(char.ToLowerInvariant(next));
    }

    private bool Append(char letter)
    {
        _letters[Length++] = letter;
        return true;
    }

    // Vowel marks, superscript alef, tatweel, zero-width and direction marks say nothing about the language,
    // except the zero-width non-joiner, which parts Persian words and is treated like the hyphen it replaces.
    private static bool IsIgnored(char letter) => letter
        is (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640' or '\u200D' or '\u200E' or '\u200F' or '\u00AD';

    [System.Runtime.CompilerServices.InlineArray(MaxLetters)]
    private struct WordBuffer
    {
        private char _first;
    }
}
