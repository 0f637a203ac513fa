using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Reads number words: where a number ends when several readings compete, fractions, and periods that only look like one.</summary>
internal sealed class NumberWords(List<Token> tokens, NumberVocabulary vocabulary)
{
    private static readonly string[] WordsBeforePeriods =
        ["the", "this", "last", "next", "that", "previous", "same", "per", "each", "every", "fiscal", "s"];
    private static readonly string[] WordsBehindStages =
        ["final", "finals", "finalist", "finalists", "finale", "finales", "نهايي", "النهايي", "الاخير", "الاول", "الجاري", "الحالي", "الماضي", "المقبل"];

    /// <summary>Takes the words from <paramref name="position"/> on as long as they continue the number; the index behind them.</summary>
    /// <remarks>
    /// When a magnitude is left over behind the longest reading, the last "and" began another number (between 10 thousand | and 13 thousand);
    /// so it did behind "between" when no other "and" follows.
    /// </remarks>
    public int Continue(ref SpelledNumber number, int position, bool inDigits)
    {
        var end = position;
        var next = position;
        var shorter = (Number: number, End: -1);
        while (next < tokens.Count)
        {
            var and = false;
            if (next > position || inDigits)
            {
                next = SkipJoiners(next, ref and);
            }

            if (next >= tokens.Count || Units.At(tokens, next, out _)?.Dimension == UnitDimension.Share)
            {
                break;
            }

            var before = number;
            if (!TryTake(ref number, next, position, ref and))
            {
                if (shorter.End >= 0 && !and && next == end && IsMagnitude(tokens[next]))
                {
                    number = shorter.Number;
                    return shorter.End;
                }

                break;
            }

            if (and && !before.IsEmpty)
            {
                shorter = (before, end);
            }

            end = ++next;
            end = next = TakeDecimals(ref number, end);
        }

        var isBetween = position > (inDigits ? 1 : 0) && tokens[position - (inDigits ? 2 : 1)].Folded is "between" or "entre" or "بين" or "وبين";
        if (isBetween && shorter.End > position - (inDigits ? 1 : 0) && !IsAndNumber(end))
        {
            number = shorter.Number;
            return shorter.End;
        }

        return end;
    }

    /// <summary>Whether a fraction word is a period or a stage: the second quarter, quarter-finals, الربع الثاني, le dernier tiers.</summary>
    public bool IsPeriod(int position, NumberWord word)
    {
        if (word.Role != NumberWordRole.Fraction || word.Value == 0.5m)
        {
            return false;
        }

        var previous = position > 0 ? tokens[position - 1].Folded : "";
        var isOrdinal = vocabulary.TryGet(previous, out var before, out _) && before.IsOrdinal;
        var next = position + 1;
        while (next < tokens.Count && (tokens[next].IsDash || tokens[next].IsApostrophe || tokens[next].Folded is "de" or "d"))
        {
            next++;
        }

        var following = next < tokens.Count ? tokens[next].Folded : "";
        if (Array.IndexOf(WordsBehindStages, following) >= 0 || following is "siecle" or "century")
        {
            return true;
        }

        return vocabulary switch
        {
            ArabicNumberVocabulary => vocabulary.TryGet(following, out var behind, out _) && behind.IsOrdinal,
            EnglishNumberVocabulary => isOrdinal || (following != "of" && Array.IndexOf(WordsBeforePeriods, previous) >= 0),
            _ => isOrdinal || previous is "dernier" or "derniere"
                || (tokens[position].Folded == "tiers" && previous is not ("un" or "le" or "les" or "au" or "du" or "l")),
        };
    }

    /// <summary>A fraction said with an ordinal (a fifth of, deux cinquièmes) or by خمس before a noun with the article, or null.</summary>
    public decimal? FractionAt(int position, NumberWord word, out int end)
    {
        end = position + 1;
        if (vocabulary is ArabicNumberVocabulary)
        {
            var isFifth = word is { Role: NumberWordRole.Unit or NumberWordRole.Teen, IsOrdinal: false, Value: >= 5 and <= 10 };
            var isBare = tokens[position].Folded[^1] != 'ه' && (position == 0 || !vocabulary.TryGet(tokens[position - 1].Folded, out _, out _));
            return isFifth && isBare && end < tokens.Count && tokens[end].Folded.StartsWith("ال", StringComparison.Ordinal)
                && !vocabulary.TryGet(tokens[end].Folded, out _, out _) ? 1 / word.Value : null;
        }

        if (word is { IsOrdinal: true, Value: >= 3 } && position > 0 && tokens[position - 1].Folded is "a" or "an"
            && end < tokens.Count && tokens[end].Folded == "of")
        {
            return 1 / word.Value;
        }

        var next = position + 1;
        next += next < tokens.Count && tokens[next].IsDash ? 1 : 0;
        if (word is not { Role: NumberWordRole.Unit, IsOrdinal: false, Value: >= 1 } || next >= tokens.Count
            || !vocabulary.TryGet(tokens[next].Folded, out var part, out _) || !part.IsOrdinal || part.Value < 3)
        {
            return null;
        }

        end = next + 1;
        var following = end < tokens.Count ? tokens[end].Folded : "";
        return tokens[next].Folded[^1] == 's' || following is "of" or "de" or "des" or "du" or "d" ? word.Value / part.Value : null;
    }

    private bool TryTake(ref SpelledNumber number, int next, int position, ref bool and)
    {
        var token = tokens[next];
        if (token.Kind == TokenKind.Digits)
        {
            return next > position && DigitReading.Read(token.Folded, out _) is { } digits && number.TryAddDigits(digits, and);
        }

        if (token.Kind != TokenKind.Word || !vocabulary.TryGet(token.Folded, out var word, out var joined))
        {
            return false;
        }

        and |= joined;
        return number.TryAdd(word, and);
    }

    /// <summary>Three point five, deux virgule vingt-cinq, ثلاثة فاصلة خمسة: the words behind the mark are digits or one number.</summary>
    private int TakeDecimals(ref SpelledNumber number, int position)
    {
        if (position + 1 >= tokens.Count || !vocabulary.IsDecimalMark(tokens[position].Folded) || number.Value % 1 != 0 || number.IsOrdinal)
        {
            return position;
        }

        var end = position + 1;
        var value = 0m;
        var scale = 1m;
        while (end < tokens.Count && scale < 1_000_000 && vocabulary.TryGet(tokens[end].Folded, out var word, out var and) && !and && !word.IsOrdinal
            && word.Role is NumberWordRole.Unit or NumberWordRole.Teen or NumberWordRole.Ten)
        {
            var digits = word.Role == NumberWordRole.Unit ? 10m : 100m;
            if (word.Role == NumberWordRole.Unit && scale > 1 && value % 10 == 0 && value > 0 && tokens[end - 1].IsDash)
            {
                value += word.Value;
            }
            else
            {
                value = (value * digits) + word.Value;
                scale *= digits;
            }

            end++;
            var isHyphen = end + 1 < tokens.Count && tokens[end].IsDash && tokens[end].IsAttached;
            end += isHyphen && vocabulary.TryGet(tokens[end + 1].Folded, out _, out _) ? 1 : 0;
        }

        if (scale == 1)
        {
            return position;
        }

        number.AddDecimals(value / scale);
        return end;
    }

    private bool IsMagnitude(Token token) =>
        token.Kind == TokenKind.Word && vocabulary.TryGet(token.Folded, out var word, out var and) && !and
        && (word.Role == NumberWordRole.Scale || (word.Role == NumberWordRole.Hundred && word.Value == 100));

    private bool IsAndNumber(int position)
    {
        var and = false;
        var next = position;
        if (next < tokens.Count && vocabulary.IsAnd(tokens[next].Folded))
        {
            and = true;
            next++;
        }

        return next < tokens.Count && ((and && tokens[next].Kind == TokenKind.Digits)
            || (vocabulary.TryGet(tokens[next].Folded, out _, out var joined) && (and || joined)));
    }

    /// <summary>Skips what may stand between the words of a number: hyphens, and, a (and a half), of a (quarter of a million).</summary>
    private int SkipJoiners(int position, ref bool and)
    {
        while (position < tokens.Count && position >= 1)
        {
            var token = tokens[position];
            if (token.IsDash && token.IsAttached)
            {
                position++;
            }
            else if (vocabulary.IsAnd(token.Folded))
            {
                and = true;
                position++;
            }
            else if (token.Folded is "a" or "an" && (and || IsPart(tokens[position - 1])) && vocabulary is EnglishNumberVocabulary)
            {
                position++;
            }
            else if (token.Folded is "of" && IsPart(tokens[position - 1]) && position + 1 < tokens.Count && tokens[position + 1].Folded is "a")
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private bool IsPart(Token token) =>
        (vocabulary.TryGet(token.Folded, out var word, out _) && word.Role == NumberWordRole.Fraction) || token.Folded is "of";
}
