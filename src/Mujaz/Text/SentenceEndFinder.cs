using System.Buffers;

namespace Mujaz.Text;

/// <summary>Finds where the sentences of one line end.</summary>
internal ref struct SentenceEndFinder(ReadOnlySpan<char> line)
{
    private const int LongestAbbreviation = 12;
    private const int LongestAddress = 256;
    private const int FewestWordsBeforeEllipsis = 4;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?؟…۔");

    private readonly ReadOnlySpan<char> _line = line;
    private int _position;
    private int _sentenceStart;

    /// <summary>Finds the next end that is not the end of the line.</summary>
    /// <param name="end">The index behind the sentence, its closing marks included.</param>
    public bool TryFindNext(out int end)
    {
        while (_position < _line.Length)
        {
            var offset = _line[_position..].IndexOfAny(Stops);
            if (offset < 0)
            {
                break;
            }

            var marks = MarksAt(_position + offset);
            _position = marks.End;
            if (EndsSentence(marks))
            {
                end = EndOfClosingMarks(marks.End);
                _position = end;
                _sentenceStart = end;
                return true;
            }
        }

        _position = _line.Length;
        end = _line.Length;
        return false;
    }

    /// <summary>The run of stops at the index: ".", "...", "?!".</summary>
    private readonly TextSpan MarksAt(int start)
    {
        var end = start + 1;
        while (end < _line.Length && _line[end] is '.' or '!' or '?' or '؟' or '…')
        {
            end++;
        }

        return new TextSpan(start, end - start);
    }

    private readonly bool EndsSentence(TextSpan marks)
    {
        var closed = EndOfClosingMarks(marks.End);
        var next = SkipSpaces(closed);
        if (next >= _line.Length)
        {
            return false;
        }

        var isSpaced = next > closed;
        if (!isSpaced && !IsMissingSpace(marks, closed))
        {
            return false;
        }

        return IsFullStop(marks)
            ? FullStopEnds(marks, closed, next)
            : OtherMarkEnds(marks, closed, next);
    }

    private readonly bool IsFullStop(TextSpan marks) => marks.Length == 1 && _line[marks.Start] is '.' or '۔';

    private readonly bool IsEllipsis(TextSpan marks) => _line[marks.End - 1] is '.' or '…' && _line[marks.Start] is '.' or '…';

    private readonly bool FullStopEnds(TextSpan marks, int closed, int next)
    {
        if (StartsInLowerCase(next) || IsClauseMark(_line[next]) || IsListNumber(marks.Start))
        {
            return false;
        }

        // A closing mark between the stop and the next word tells that the stop was no abbreviation's: (« … fin. » Le …).
        var word = WordBefore(marks.Start);
        return closed > marks.End || !Abbreviations.StopIsPartOf(word, WordAt(next), IsBehindNumber(marks.Start - word.Length));
    }

    /// <summary>Whether digits stand before an index, over one space at most.</summary>
    private readonly bool IsBehindNumber(int index)
    {
        var last = index - (index > 1 && char.IsWhiteSpace(_line[index - 1]) ? 2 : 1);
        return last >= 0 && char.IsDigit(_line[last]);
    }

    private readonly bool OtherMarkEnds(TextSpan marks, int closed, int next)
    {
        if (StartsInLowerCase(next) || IsClauseMark(_line[next]))
        {
            return false;
        }

        var isArabic = ArabicScript.IsLetter(_line[SkipOpeningMarks(next)]);
        if (!IsEllipsis(marks))
        {
            // Arabic has no capitals to tell a quoted question inside a sentence (شعار «أي مستقبل؟» الذي) from one that ends it.
            return !isArabic || closed == marks.End;
        }

        // Two dots are a pause in Arabic journalism; three end a sentence when something was said.
        return !isArabic || ((marks.Length >= 3 || _line[marks.Start] == '…') && WordsSinceStart(marks.Start) >= FewestWordsBeforeEllipsis);
    }

    private readonly int WordsSinceStart(int end)
    {
        var words = 0;
        foreach (var _ in WordTokenizer.Enumerate(_line[Math.Max(_sentenceStart, end - 200)..end]))
        {
            words++;
        }

        return words;
    }

    /// <summary>Whether a new sentence begins right behind the marks, with the space forgotten: "fini.Il", "انتهى.وقال".</summary>
    private readonly bool IsMissingSpace(TextSpan marks, int closed)
    {
        if (marks.Start == 0 || IsAddress(marks.Start))
        {
            return false;
        }

        if (!char.IsLetter(_line[closed]))
        {
            // A quotation glued to the sentence before: (… côtiers."La situation …).
            return _line[closed] is '"' or '“' or '«' && char.IsUpper(_line[SkipOpeningMarks(closed)]) && char.IsLower(_line[marks.Start - 1]);
        }

        if (!IsFullStop(marks) && !IsEllipsis(marks))
        {
            return true;
        }

        var before = _line[marks.Start - 1];
        if (ArabicScript.IsLetter(_line[closed]))
        {
            var wordBefore = WordBefore(marks.Start);
            return marks.Length == 1
                && (char.IsDigit(before) || !ArabicScript.IsLetterOrMark(before) || wordBefore.Length > 2
                    || IsBehindNumber(marks.Start - wordBefore.Length))
                && wordBefore.IndexOf('.') < 0 && WordAt(closed).Length > 2;
        }

        return char.IsUpper(_line[closed])
            && closed + 1 < _line.Length && (char.IsLower(_line[closed + 1]) || _line[closed + 1] is '\'' or '’' or ' ')
            && (char.IsLower(before) || char.IsDigit(before) || closed > marks.End)
            && (closed > marks.End || WordBefore(marks.Start).IndexOf('.') < 0);
    }

    /// <summary>Whether the stop stands in a web or mail address.</summary>
    private readonly bool IsAddress(int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < LongestAddress && !char.IsWhiteSpace(_line[start - 1]))
        {
            start--;
        }

        var end = stop;
        while (end < _line.Length && end - stop < LongestAddress && !char.IsWhiteSpace(_line[end]))
        {
            end++;
        }

        var token = _line[start..end];
        return token.Contains("://", StringComparison.Ordinal) || token.Contains('@')
            || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private readonly bool StartsInLowerCase(int index) => char.IsLower(_line[SkipOpeningMarks(index)]);

    /// <summary>A mark that goes on with the sentence: (« Quoi ? », dit-il), ("…", he said), (etc.).</summary>
    private static bool IsClauseMark(char character) => character is ',' or '،' or ';' or '؛' or ':' or ')';

    private readonly bool IsListNumber(int stop)
    {
        for (var index = stop - 1; index >= 0; index--)
        {
            if (!char.IsDigit(_line[index]))
            {
                return false;
            }
        }

        return stop > 0;
    }

    private readonly int EndOfClosingMarks(int index)
    {
        while (index < _line.Length)
        {
            if (IsClosingMark(index))
            {
                index++;
            }
            else if (_line[index] is ' ' or '\u00A0' or '\u202F' && index + 1 < _line.Length && _line[index + 1] == '»')
            {
                index += 2;
            }
            else
            {
                break;
            }
        }

        return index;
    }

    /// <summary>
    /// Whether the mark closes a quotation or bracket. Straight quotation marks close unless a word follows at once behind a space.
    /// </summary>
    private readonly bool IsClosingMark(int index) => _line[index] switch
    {
        '”' or '’' or '»' or '›' or ')' or ']' => true,
        // In Arabic typing “ often closes as well.
        '"' or '\'' or '“' => index + 1 >= _line.Length || !char.IsLetterOrDigit(_line[index + 1]) || ClosesOpenQuote(index),
        _ => false,
    };

    /// <summary>Whether an odd number of the same mark stands before it in the sentence, so that this one closes.</summary>
    private readonly bool ClosesOpenQuote(int index) =>
        _line[index] != '“' && _line[Math.Max(_sentenceStart, index - 500)..index].Count(_line[index]) % 2 == 1;

    private readonly int SkipSpaces(int index)
    {
        while (index < _line.Length && char.IsWhiteSpace(_line[index]))
        {
            index++;
        }

        return index;
    }

    private readonly int SkipOpeningMarks(int index)
    {
        var letter = index;
        while (letter < _line.Length - 1 && _line[letter] is '«' or '“' or '"' or '‹' or '‘' or '\'' or '(' or '[' or ' ' or '\u00A0' or '\u202F')
        {
            letter++;
        }

        return letter;
    }

    private readonly ReadOnlySpan<char> WordBefore(int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < LongestAbbreviation + 1 && (char.IsLetter(_line[start - 1]) || _line[start - 1] is '.' or '-' or '\u0640'))
        {
            start--;
        }

        return _line[start..stop].TrimStart(".-");
    }

    private readonly ReadOnlySpan<char> WordAt(int index)
    {
        var start = SkipOpeningMarks(index);
        var end = start;
        while (end < _line.Length && char.IsLetter(_line[end]))
        {
            end++;
        }

        return _line[start..end];
    }
}
