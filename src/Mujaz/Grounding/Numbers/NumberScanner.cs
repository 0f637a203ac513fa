using Mujaz.Articles;
using Mujaz.Grounding.Text;
using Mujaz.Languages;

namespace Mujaz.Grounding.Numbers;

/// <summary>
/// Finds the numbers of a text, in digits and in words, with their units. One pass over the tokens; what is explained as a date or a
/// mark of a list is no number.
/// </summary>
internal sealed class NumberScanner
{
    private readonly List<NumberMention> _found = [];
    private readonly List<Token> _tokens;
    private readonly TokenRole[] _roles;
    private readonly string _text;
    private readonly NumberVocabulary _vocabulary;
    private readonly DigitTokenReader _digits;
    private readonly NumberWords _words;
    private readonly ClockReader _clock;

    private NumberScanner(string text, List<Token> tokens, TokenRole[] roles, Language language)
    {
        _text = text;
        _tokens = tokens;
        _roles = roles;
        _vocabulary = NumberVocabulary.Of(language);
        _digits = new DigitTokenReader(tokens, _vocabulary, _found);
        _words = new NumberWords(tokens, _vocabulary);
        _clock = new ClockReader(tokens, _vocabulary);
    }

    /// <summary>The numbers in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="roles">What each is explained as; dates are left out, marks of lists are noted.</param>
    /// <param name="language">The language of the number words.</param>
    public static List<NumberMention> Scan(string text, List<Token> tokens, TokenRole[] roles, Language language)
    {
        var scanner = new NumberScanner(text, tokens, roles, language);
        var position = 0;
        while (position < tokens.Count)
        {
            position = roles[position] == TokenRole.Other ? scanner.ScanAt(position) : position + 1;
        }

        return NumberRelations.Apply(scanner._found, text, tokens, scanner._vocabulary);
    }

    /// <summary>The numbers of a text.</summary>
    public static List<NumberMention> Scan(string text, Language language) => TextAnalysis.Of(text, language).Numbers;

    private int ScanAt(int position)
    {
        var token = _tokens[position];
        if (token.Kind != TokenKind.Symbol && _clock.Read(position) is { } time)
        {
            AddTime(position, time.Hour, time.Minutes, time.End);
            return time.End;
        }

        return token.Kind switch
        {
            TokenKind.Digits => ScanDigits(position),
            TokenKind.Word => ScanWord(position),
            _ => ScanSymbol(position),
        };
    }

    private void AddTime(int first, int hour, int minutes, int end)
    {
        // "Deux heures et demie" may be how long something took.
        _found.Add(new NumberMention(NumberKind.Time, SpanOf(first, end), (hour % 12 * 60) + minutes)
        {
            Parts = [hour, minutes],
            Alternatives = [decimal.Round(hour + (minutes / 60m), 6)],
            InDigits = _tokens[first].Kind == TokenKind.Digits,
            FirstToken = first,
            EndToken = end,
        });
    }

    private int ScanDigits(int position)
    {
        if (IsListMark(position))
        {
            _roles[position] = _roles[position + 1] = TokenRole.ListMark;
            return position + 2;
        }

        var special = _digits.ReadSpecial(position);
        if (special > position)
        {
            return special;
        }

        if (DigitReading.Read(_tokens[position].Folded, out var alternative) is not { } value)
        {
            _digits.AddParts(position);
            return position + 1;
        }

        var part = FractionSignAt(position + 1);
        var number = new SpelledNumber(_vocabulary);
        number.Start(value + part);
        var end = position + 1 + (part > 0 ? 1 : 0);
        var house = HouseAmount.At(_text, _tokens, end, UnitBefore(position) is not null);
        if (house is { } amount && number.TryAdd(new NumberWord(NumberWordRole.Scale, amount.Factor), false))
        {
            end += amount.Tokens;
        }

        end = house is null || house.Value.Tokens > 0 ? _words.Continue(ref number, end, inDigits: true) : end;
        var factor = value == 0 ? 1 : number.Value / value;
        var kind = IsFrenchDecade(position, value) ? NumberKind.Decade : NumberKind.Cardinal;
        var others = new List<decimal>(2);
        if (alternative is { } other)
        {
            others.Add(other * factor);
        }

        if (house?.OtherFactor is { } otherFactor)
        {
            others.Add(value * otherFactor);
        }

        return Add(kind, position, end, number, others, true);
    }

    /// <summary>Whether digits number an item: at the start of a line, with a dot, bracket or dash and a space behind them.</summary>
    private bool IsListMark(int position)
    {
        var token = _tokens[position];
        if (token.Span.Length > 2 || position + 2 >= _tokens.Count || _tokens[position + 2].IsAttached || _tokens[position + 2].Kind == TokenKind.Digits)
        {
            return false;
        }

        var mark = _tokens[position + 1];
        var isMark = mark.Is('.') || mark.Is(')') || (mark.IsDash && _vocabulary is ArabicNumberVocabulary);
        var start = position == 0 ? 0 : _tokens[position - 1].Span.End;
        return isMark && mark.IsAttached && (position == 0 || _text.AsSpan(start, token.Span.Start - start).Contains('\n'));
    }

    private bool IsFrenchDecade(int position, decimal value) =>
        position > 0 && value % 10 == 0 && value is (>= 10 and < 100) or (>= 1800 and < 2100) && _tokens[position - 1].Folded == "annees";

    /// <summary>The value of ½, ¼ or ¾ joined to digits, or 0.</summary>
    private decimal FractionSignAt(int position) =>
        position < _tokens.Count && _tokens[position].IsAttached && _tokens[position].Kind == TokenKind.Symbol
            ? FractionSign(_tokens[position].Folded[0])
            : 0;

    private static decimal FractionSign(char sign) => sign switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 1m / 3,
        '⅔' => 2m / 3,
        _ => 0,
    };

    private int ScanWord(int position)
    {
        var token = _tokens[position];
        if (RomanNumeral.TryRead(_tokens, position, _text, out var roman, out var romanKind))
        {
            return AddPlain(romanKind, position, position + 1, roman);
        }

        if (!_vocabulary.TryGet(token.Folded, out var word, out _))
        {
            return position + 1;
        }

        if (word.Role is NumberWordRole.Decade or NumberWordRole.Vague)
        {
            var kind = word.Role == NumberWordRole.Decade ? NumberKind.Decade : IsGoals(position, word) ? NumberKind.Cardinal : NumberKind.Vague;
            return AddPlain(kind, position, position + 1, word.Value);
        }

        if (_words.IsPeriod(position, word))
        {
            return AddPlain(NumberKind.Vague, position, position + 1, word.Value);
        }

        if (_words.FractionAt(position, word, out var fractionEnd) is { } fraction)
        {
            return AddPlain(NumberKind.Fraction, position, fractionEnd, fraction);
        }

        var number = new SpelledNumber(_vocabulary);
        var end = _words.Continue(ref number, position, inDigits: false);
        return Add(KindOf(number, position, end), position, end, number, [], false);
    }

    /// <summary>ثلاثية is a trilogy or tripartite, but three goals before نظيفة (to nil) or مقابل.</summary>
    private bool IsGoals(int position, NumberWord word) =>
        word.Value > 0 && _vocabulary is ArabicNumberVocabulary && position + 1 < _tokens.Count && _tokens[position + 1].Folded is "نظيفه" or "دون" or "مقابل" or "بيضاء";

    private NumberKind KindOf(SpelledNumber number, int position, int end)
    {
        if (number.IsBareScale && end == position + 1)
        {
            var word = _tokens[position].Folded;
            var isDefinite = word is "mille" or "mil" || (_vocabulary is ArabicNumberVocabulary && (word is "مليون" or "مليار"
                || (number.Value is 2_000 or 2_000_000 or 2_000_000_000)));
            return isDefinite ? NumberKind.Cardinal : NumberKind.Vague;
        }

        return number.IsFraction ? NumberKind.Fraction : number.IsOrdinal ? NumberKind.Ordinal : NumberKind.Cardinal;
    }

    private int ScanSymbol(int position)
    {
        var part = FractionSign(_tokens[position].Folded[0]);
        return part > 0 ? AddPlain(NumberKind.Fraction, position, position + 1, part, inDigits: true) : position + 1;
    }

    private int AddPlain(NumberKind kind, int first, int end, decimal value, bool inDigits = false)
    {
        _found.Add(new NumberMention(kind, SpanOf(first, end), decimal.Round(value, 6)) { InDigits = inDigits, FirstToken = first, EndToken = end });
        return end;
    }

    /// <summary>Adds a number with the percent sign or the unit beside it; the index behind all of it.</summary>
    private int Add(NumberKind kind, int first, int end, SpelledNumber number, List<decimal> alternatives, bool inDigits)
    {
        var mention = new NumberMention(kind, SpanOf(first, end), decimal.Round(number.Value, 6))
        {
            Alternatives = [.. alternatives.Select(other => decimal.Round(other, 6))],
            InDigits = inDigits,
            IsIdentifier = inDigits && _digits.IsIdentifier(first),
            Magnitude = number.Magnitude,
            FirstToken = first,
            EndToken = end,
        };
        var (withUnit, next) = WithUnit(mention);
        _found.Add(withUnit);
        return next;
    }

    private (NumberMention Mention, int Next) WithUnit(NumberMention mention)
    {
        var (unit, start, end) = UnitBehind(mention.EndToken);
        if (unit?.Dimension == UnitDimension.Share)
        {
            return (mention with { Kind = NumberKind.Percent, Unit = unit, EndToken = end, Span = SpanOf(mention.FirstToken, end) }, end);
        }

        if (unit is null && UnitBefore(mention.FirstToken) is { } before)
        {
            var kind = before.Dimension == UnitDimension.Share ? NumberKind.Percent : mention.Kind;
            return (mention with { Kind = kind, Unit = before, UnitSpan = SpanOf(mention.FirstToken - 1, mention.FirstToken) }, mention.EndToken);
        }

        if (unit is null || mention.Kind is not (NumberKind.Cardinal or NumberKind.Fraction or NumberKind.Vague))
        {
            return (mention, mention.EndToken);
        }

        // In "2020 قدم" and "2019 an" a year is no measure, but an amount of money it may be.
        if (mention.IsYear && !mention.Span.Of(_text).Contains(' ') && unit.Dimension is not (UnitDimension.Currency or UnitDimension.Area or UnitDimension.Mass))
        {
            return (mention, mention.EndToken);
        }

        // 2.5m are metres, or millions where no currency says so.
        var isMillion = unit.Code == "metre" && _tokens[start].Folded == "m" && _tokens[start].IsAttached && mention.Value < 1_000_000;
        return (mention with
        {
            Unit = unit,
            UnitSpan = SpanOf(start, end),
            Alternatives = isMillion ? [.. mention.Alternatives, mention.Value * 1_000_000] : mention.Alternatives,
        }, end);
    }

    /// <summary>The unit behind a number: across of, de, من and hyphens, and one word before a currency (Moroccan dirhams).</summary>
    private (Unit? Unit, int Start, int End) UnitBehind(int position)
    {
        if (position < _tokens.Count && _tokens[position].IsLatinWord && HouseAmount.CurrencyIn(_tokens[position].Span.Of(_text)) is { } inWord
            && _tokens[position - 1].Kind == TokenKind.Digits)
        {
            return (inWord, position, position + 1);
        }

        var start = position;
        while (start < _tokens.Count && start < position + 3
            && (_tokens[start].Folded is "d" or "de" or "of" or "من" || _tokens[start].IsApostrophe || _tokens[start].IsDash))
        {
            start++;
        }

        if (start >= _tokens.Count)
        {
            return default;
        }

        if (Units.At(_tokens, start, out var length) is { } unit && !IsOtherWord(start, length, position))
        {
            return (unit, start, start + length);
        }

        var isAdjective = _vocabulary is EnglishNumberVocabulary && _tokens[start].IsCapitalized && _tokens[start].Kind == TokenKind.Word && start + 1 < _tokens.Count;
        return isAdjective && Units.At(_tokens, start + 1, out length) is { Dimension: UnitDimension.Currency } currency ? (currency, start + 1, start + 1 + length) : default;
    }

    /// <summary>Whether the word of a unit is another word here: l' and m' before a vowel, an in English, a unit over a hyphen that begins a line.</summary>
    private bool IsOtherWord(int position, int length, int numberEnd)
    {
        var word = _tokens[position].Folded;
        return (length == 1 && word.Length == 1 && position + 1 < _tokens.Count && _tokens[position + 1].IsApostrophe)
            || (word == "an" && _vocabulary is EnglishNumberVocabulary)
            || (position > numberEnd && _tokens[numberEnd].IsDash && !_tokens[numberEnd].IsAttached);
    }

    /// <summary>The currency or percent sign before a number ($5, USD 5, %5), or null.</summary>
    private Unit? UnitBefore(int position)
    {
        if (position == 0 || _tokens[position - 1].Kind == TokenKind.Digits)
        {
            return null;
        }

        var before = _tokens[position - 1];
        if (before.Kind == TokenKind.Symbol)
        {
            var isOfNumberBefore = position > 1 && before.IsAttached && _tokens[position - 2].Kind == TokenKind.Digits;
            return _tokens[position].IsAttached || before.Folded[0] is not ('%' or '٪')
                ? isOfNumberBefore ? null : Units.At(_tokens.GetRange(position - 1, 1), 0, out _) is { } sign && sign.Code != "degree" ? sign : null
                : null;
        }

        return before.Shape == WordShape.AllCapitals || before.Folded == "rs" ? Units.CurrencyOf(before.Folded) : null;
    }

    private TextSpan SpanOf(int first, int end)
    {
        var start = _tokens[first].Span.Start;
        return new TextSpan(start, _tokens[end - 1].Span.End - start);
    }
}
