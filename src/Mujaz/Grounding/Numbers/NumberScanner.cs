using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

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
    private readonly UnitReader _units;

    private NumberScanner(string text, List<Token> tokens, TokenRole[] roles, Language language)
    {
        _text = text;
        _tokens = tokens;
        _roles = roles;
        _vocabulary = NumberVocabulary.Of(language);
        _digits = new DigitTokenReader(tokens, _vocabulary, _found);
        _words = new NumberWords(tokens, _vocabulary);
        _clock = new ClockReader(tokens, _vocabulary);
        _units = new UnitReader(text, tokens, _vocabulary);
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
        var house = HouseAmount.At(_text, _tokens, end, _units.Before(position) is not null);
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
        if (token.Span.Length > 2 || position + 2 >= _tokens.Count || _tokens[position + 2] is { IsAttached: true } or { Kind: TokenKind.Digits })
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
            return token.IsArabicWord && Units.OfDual(token.Folded) is { } unit ? AddDual(position, unit) : position + 1;
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
        if (number.IsEmpty)
        {
            // "Per cent" with no number before it.
            return position + 1;
        }

        var isDecade = IsFrenchDecade(position, number.Value) && number.Value < 100;
        return Add(isDecade ? NumberKind.Decade : KindOf(number, position, end), position, end, number, [], false);
    }

    /// <summary>ثلاثية is a trilogy or tripartite, but three goals before نظيفة (to nil) or مقابل.</summary>
    private bool IsGoals(int position, NumberWord word) =>
        word.Value > 0 && _vocabulary is ArabicNumberVocabulary && position + 1 < _tokens.Count
        && _tokens[position + 1].Folded is "نظيفه" or "دون" or "مقابل" or "بيضاء";

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

    /// <summary>سنتين is an amount of two years in one word.</summary>
    private int AddDual(int position, Unit unit)
    {
        _found.Add(new NumberMention(NumberKind.Cardinal, _tokens[position].Span, 2)
        {
            Unit = unit,
            UnitSpan = _tokens[position].Span,
            FirstToken = position,
            EndToken = position + 1,
        });
        return position + 1;
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
        var (withUnit, next) = _units.WithUnit(mention);
        _found.Add(withUnit);
        return next;
    }

    private TextSpan SpanOf(int first, int end)
    {
        var start = _tokens[first].Span.Start;
        return new TextSpan(start, _tokens[end - 1].Span.End - start);
    }
}
